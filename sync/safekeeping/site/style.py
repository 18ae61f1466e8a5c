"""Colours, sizes and letters of the pages: those of the window, by the system's light or dark."""

from __future__ import annotations

from typing import Final

FONTS: Final = (
    ("Andada Pro", 400, "AndadaPro-Regular.ttf"),
    ("Andada Pro", 600, "AndadaPro-SemiBold.ttf"),
    ("Figtree", 400, "Figtree-Regular.ttf"),
    ("Figtree", 600, "Figtree-SemiBold.ttf"),
)
"""Family, weight and file, as ``resources/fonts`` has them. Both are under the SIL OFL."""

_LIGHT: Final = (
    "--canvas:#F7F2EA;--sidebar:#EFE8DB;--surface:#FFFDF9;--inset:#F5EFE4;--hover:#EDE4D5;"
    "--border:#E6DCCB;--text:#2A231E;--soft:#584D43;--muted:#6F6357;--accent:#A5421F;"
    "--azul:#1F5A93;--azulTint:#E4EDF5;--azulBorder:#C6D9EA;--inkAzul:#174A7C;"
    "--olivaTint:#EBEFD8;--inkOliva:#45511A;--accentTint:#F9E6DB;--inkAccent:#87350F;"
    "--ocreTint:#FBF1D9;--ocreBorder:#EFDDAF;--inkOcre:#66480A;"
    "--frieze:url(frieze-light.svg)"
)
_DARK: Final = (
    "--canvas:#191512;--sidebar:#130F0D;--surface:#241F1A;--inset:#2E2822;--hover:#352E27;"
    "--border:#3A332B;--text:#F3ECE2;--soft:#CDC1B2;--muted:#A89B8B;--accent:#F0A380;"
    "--azul:#93C0EA;--azulTint:#1B2B3B;--azulBorder:#2B435A;--inkAzul:#B5D5F2;"
    "--olivaTint:#292E19;--inkOliva:#CAD79C;--accentTint:#3D261B;--inkAccent:#F5B799;"
    "--ocreTint:#33291A;--ocreBorder:#4E3F24;--inkOcre:#F0D294;"
    "--frieze:url(frieze-dark.svg)"
)

FRIEZES: Final = {
    "frieze-light.svg": ("#E4EDF5", "#1F5A93"),
    "frieze-dark.svg": ("#1B2B3B", "#7FB2E0"),
}

_RULES: Final = """
* { box-sizing: border-box }
body { margin: 0; display: flex; background: var(--canvas); color: var(--text);
  font: 15px/22px Figtree, system-ui, sans-serif; overflow-wrap: anywhere }
h1, h2, h3, .quote { font-family: "Andada Pro", Georgia, serif }
h1 { font: 600 28px/36px "Andada Pro", Georgia, serif; margin: 0 0 24px }
h2 { font-size: 22px; line-height: 28px; margin: 0 0 8px }
h3 { font-size: 18px; line-height: 24px; margin: 28px 0 12px }
a { color: var(--azul); text-decoration: none }
a:hover { text-decoration: underline }
a:focus-visible { outline: 2px solid var(--azul); outline-offset: 2px; border-radius: 6px }
.side { flex: 0 0 236px; min-height: 100vh; padding: 20px 12px; background: var(--sidebar);
  border-right: 1px solid var(--border) }
.side a { display: block; padding: 9px 12px; border-radius: 10px; color: var(--soft) }
.side a:hover { background: var(--hover); text-decoration: none }
.side .company { font-weight: 600; color: var(--text); margin-bottom: 12px }
.logo { width: 32px; height: 32px; border-radius: 7px; object-fit: contain; margin-right: 10px;
  vertical-align: middle }
main { flex: 1; max-width: 728px; padding: 28px 32px }
.card { background: var(--surface); border: 1px solid var(--border); border-radius: 14px;
  padding: 20px 24px 24px; margin: 0 0 16px }
.by { display: flex; gap: 12px; align-items: center; margin-bottom: 14px }
.by strong { font-weight: 600; display: block }
.meta, .by span { color: var(--muted); font-size: 13px; line-height: 18px }
.meta { margin: 10px 0 0 }
.face { width: 44px; height: 44px; border-radius: 22px; object-fit: cover; flex: none }
.letters { display: grid; place-items: center; font-weight: 600; color: var(--inkAzul);
  background: var(--azulTint) }
.letters.t1 { color: var(--inkOcre); background: var(--ocreTint) }
.letters.t2 { color: var(--inkOliva); background: var(--olivaTint) }
.letters.t3 { color: var(--inkAccent); background: var(--accentTint) }
.text, .quote, .say { white-space: pre-wrap; margin: 0 }
.shown { display: block; width: 100%; height: auto; border-radius: 10px; margin-top: 14px }
.file, .absent { display: block; background: var(--inset); border-radius: 10px; padding: 10px 12px;
  margin-top: 10px; color: var(--soft) }
.announcement { border-color: var(--azulBorder); padding-top: 0; overflow: hidden }
.announcement::before { content: ""; display: block; height: 12px; margin: 0 -24px 18px;
  background: var(--frieze) }
.kudos { background: var(--ocreTint); border-color: var(--ocreBorder); display: flex; gap: 20px }
.kudos > div { flex: 1; min-width: 0 }
.tile { width: 64px; height: 64px; border-radius: 10px; flex: none }
.tile.bare { background: var(--hover) }
.kudos .comment, .kudos .given span { background: var(--surface) }
.quote { font-size: 17px; line-height: 26px }
.imported { border-style: dashed }
.notice { background: var(--inset); border-radius: 10px; padding: 8px 12px; margin: 0 0 14px;
  color: var(--soft); font-size: 13px; line-height: 18px }
.comment { background: var(--inset); border-radius: 12px; padding: 10px 14px; margin-top: 8px;
  font-size: 14px; line-height: 20px }
.comment strong { font-weight: 600 }
.given { margin: 14px 0 0; color: var(--soft); font-size: 13px }
.given span { background: var(--inset); border-radius: 14px; padding: 4px 10px; margin-right: 6px;
  display: inline-block }
.rows { list-style: none; margin: 0; padding: 0 }
.rows li { padding: 8px 0; border-bottom: 1px solid var(--border) }
.tiles { display: flex; flex-wrap: wrap; gap: 20px; list-style: none; padding: 0 }
.tiles li { width: 100px; font-size: 12px; line-height: 16px }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 6px 16px; margin: 0 }
.facts dt { color: var(--muted) }
.facts dd { margin: 0 }
.arch { width: 124px; height: 148px; border-radius: 62px 62px 6px 6px; font-size: 36px;
  margin-bottom: 16px }
.pager { display: flex; justify-content: space-between; margin: 24px 0 }
footer { color: var(--muted); font-size: 13px; line-height: 18px; margin-top: 36px;
  border-top: 1px solid var(--border); padding-top: 12px }
@media (max-width: 760px) { body { display: block } .side { min-height: 0; border: 0 }
  main { padding: 20px 16px } }
@media print { .side, .pager { display: none } .card { break-inside: avoid } }
"""


def stylesheet(fonts: str = "../fonts/") -> str:
    """The whole style sheet; ``fonts`` leads to the folder of the fonts, from where it stands."""
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight};'
        f' src: url("{fonts}{file}") format("truetype") }}\n'
        for family, weight, file in FONTS
    )
    dark = f"@media (prefers-color-scheme: dark) {{ :root {{ {_DARK} }} }}"
    return f"{faces}:root {{ color-scheme: light dark; {_LIGHT} }}\n{dark}\n{_RULES}"


def frieze(ground: str, ink: str) -> str:
    """The band of diamonds that says: the company speaks."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12">'
        f'<rect width="12" height="12" fill="{ground}"/>'
        f'<path d="M6 1.5 10.5 6 6 10.5 1.5 6z" fill="{ink}"/>'
        f'<path d="M6 4.5 7.5 6 6 7.5 4.5 6z" fill="{ground}"/></svg>\n'
    )
