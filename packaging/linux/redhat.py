"""A package for Fedora, openSUSE and their kin, of a staged tree that brings what it needs.

Debian's names of libraries are not theirs, so the tree is the one that stands alone, and what is
left to ask of the system are sonames that all of them have.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

from linux.debian import ABOUT, MAINTAINER, leaving
from linux.stage import Tree

_LICENCE: Final = "Apache-2.0 AND LGPL-3.0-only AND LGPL-2.1-or-later AND MIT AND BSD-3-Clause"

_SPEC: Final = """\
# Everything is made already: rpmbuild is to change nothing.
%global __os_install_post %{{nil}}
%global debug_package %{{nil}}
%global _build_id_links none
%define _binary_payload {payload}
%global clamp_mtime_to_source_date_epoch 1
%global use_source_date_epoch_as_buildtime 1
%global source_date_epoch_from_changelog 0
%global _buildhost localhost
# What lies in the program's own folder is nobody else's, and is not asked of others.
%global __provides_exclude_from ^/usr/lib/{name}/.*$
%global __requires_exclude ^({private})\\\\(.*$
Name: {name}
Version: {version}
Release: 1
Summary: {about}
License: {licence}
URL: https://patio.example.org
Packager: {maintainer}
{fields}
%description
{more}
%install
cp -a {tree}/. %{{buildroot}}/
%files
{files}
{scripts}
"""

_FIELDS: Final = {
    "patio": "Recommends: google-noto-color-emoji-fonts\nRecommends: xdg-utils",
    "patio-node": "Requires(pre): shadow-utils",
}

_NODE_SCRIPTS: Final = """\
%post
if [ -d /run/systemd/system ]; then systemctl daemon-reload; systemctl try-restart {name}; fi || :
%preun
if [ "$1" = 0 ] && [ -d /run/systemd/system ]; then systemctl disable --now {name}; fi || :
"""

_USER: Final = """\
getent passwd patio-node >/dev/null || useradd --system --user-group --no-create-home \\
    --home-dir /var/lib/patio-node --shell /sbin/nologin --comment "Patio, always on" patio-node
"""


def package(name: str, tree: Tree, folder: Path, version: str, made_at: int) -> Path:
    """The package of this tree, in ``folder``.

    Raises:
        subprocess.CalledProcessError: ``rpmbuild`` refused.
    """
    about, more = ABOUT[name]
    work = tree.folder.with_name(f"{name}.rpmbuild")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    spec = work / f"{name}.spec"
    spec.write_text(
        _SPEC.format(
            name=name, version=version.replace("-", "~"), about=about, more=more,
            licence=_LICENCE, maintainer=MAINTAINER, fields=_FIELDS[name], tree=tree.folder,
            private="|".join(_private(tree)), files="\n".join(_listed(tree, name)),
            scripts=_scripts(name), payload=_payload(),
        ),
        encoding="utf-8",
    )  # fmt: skip
    places = {"_topdir": work, "_rpmdir": work, "_build_name_fmt": f"{name}.rpm"}
    subprocess.run(
        ["rpmbuild", "-bb", "--quiet",
         *(word for key, value in places.items() for word in ("--define", f"{key} {value}")),
         str(spec)],
        check=True, env=os.environ | {"SOURCE_DATE_EPOCH": str(made_at)},
    )  # fmt: skip
    made = folder / f"{name}-{version}-1.{os.uname().machine}.rpm"
    os.replace(work / f"{name}.rpm", made)
    return made


def _payload() -> str:
    from linux.archive import quick

    return "w.ufdio" if quick() else "w9.xzdio"


def _private(tree: Tree) -> list[str]:
    """The names of all that is brought along, as an expression has them."""
    names = {path.name for path in tree.files() if ".so" in path.name}
    # libQt6Core.so.6 is asked for by that name, and is a file of it or of a longer one.
    asked = {re.sub(r"(\.so(\.\d+)?).*", r"\1", name) for name in names} | names
    return sorted(re.escape(name).replace("\\", "\\\\") for name in asked)


def _listed(tree: Tree, name: str) -> list[str]:
    """Its files: the program's folder and that of its documents whole, all else one by one."""
    whole = (f"usr/lib/{name}", f"usr/share/doc/{name}")
    others = [
        str(path.relative_to(tree.folder))
        for path in tree.files()
        if not str(path.relative_to(tree.folder)).startswith(tuple(f"{one}/" for one in whole))
    ]
    return [f"/{place}" for place in [*whole, *others]]


def _scripts(name: str) -> str:
    user = _USER if name == "patio-node" else ""
    more = _NODE_SCRIPTS.format(name=name) if name == "patio-node" else ""
    return f"%pre\n{user}{leaving(name)}{more}"
