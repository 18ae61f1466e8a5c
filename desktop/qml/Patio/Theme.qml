pragma Singleton

import QtQuick

// The design's numbers (design tokens 2 to 5), in one table that the contrast test reads too.
QtObject {
    id: root

    property string scheme: "system"
    property real textScale: 1
    // How high a pill is, and whatever stands in one line with pills.
    readonly property int pill: Math.round(30 * Math.max(1, textScale * 0.95))
    property bool calm: false
    readonly property bool dark: scheme === "dark" || (scheme === "system" && Application.styleHints.colorScheme === Qt.ColorScheme.Dark)
    readonly property bool contrast: Application.styleHints.accessibility.contrastPreference === Qt.ContrastPreference.HighContrast
    // The software renderer repaints whole areas: no motion there (tokens 5).
    readonly property bool still: calm || Application.styleHints.accessibility.motionPreference === Qt.MotionPreference.ReducedMotion || GraphicsInfo.api === GraphicsInfo.Software

    readonly property color canvas: dark ? "#191512" : "#F7F2EA"
    readonly property color sidebar: dark ? "#130F0D" : "#EFE8DB"
    readonly property color surface: dark ? "#241F1A" : "#FFFDF9"
    readonly property color inset: dark ? "#2E2822" : "#F5EFE4"
    readonly property color hover: dark ? "#352E27" : "#EDE4D5"
    readonly property color pressed: dark ? "#3F372F" : "#E3D8C5"
    readonly property color border: contrast ? borderStrong : dark ? "#3A332B" : "#E6DCCB"
    readonly property color borderStrong: dark ? "#8C7F70" : "#8E8270"
    readonly property color text: dark ? "#F3ECE2" : "#2A231E"
    readonly property color textSoft: dark ? "#CDC1B2" : "#584D43"
    readonly property color textMuted: contrast ? textSoft : dark ? "#A89B8B" : "#6F6357"
    readonly property color accent: dark ? "#DA7A50" : "#AE4723"
    readonly property color accentHover: dark ? "#E58E68" : "#973B1B"
    readonly property color accentPressed: dark ? "#C96A41" : "#7F3115"
    readonly property color inkAccent: dark ? "#1C0E07" : "#FFFFFF"
    readonly property color accentText: dark ? "#F0A380" : "#A5421F"
    readonly property color accentTint: dark ? "#3D261B" : "#F9E6DB"
    readonly property color accentTint2: dark ? "#5A3523" : "#F2D2C0"
    readonly property color inkAccentTint: dark ? "#F5B799" : "#87350F"
    readonly property color azul: dark ? "#7FB2E0" : "#1F5A93"
    readonly property color azulHover: dark ? "#98C2E9" : "#184A7B"
    readonly property color inkAzul: dark ? "#0C1D2E" : "#FFFFFF"
    readonly property color azulText: dark ? "#93C0EA" : "#1F5A93"
    readonly property color azulTint: dark ? "#1B2B3B" : "#E4EDF5"
    readonly property color azulTintBorder: contrast ? borderStrong : dark ? "#2B435A" : "#C6D9EA"
    readonly property color inkAzulTint: dark ? "#B5D5F2" : "#174A7C"
    readonly property color oliva: dark ? "#A9BB6B" : "#5F6E28"
    readonly property color olivaText: dark ? "#B7C780" : "#536121"
    readonly property color olivaTint: dark ? "#292E19" : "#EBEFD8"
    readonly property color inkOlivaTint: dark ? "#CAD79C" : "#45511A"
    readonly property color olivaDot: dark ? "#9DB158" : "#6E8031"
    readonly property color inkOliva: dark ? "#16190A" : "#FFFFFF"
    readonly property color chartKudos: dark ? "#E3AE45" : "#B98524"
    readonly property color chartLater: dark ? "#4F7BA5" : "#6293BF"
    readonly property color ocre: "#E3AE45"
    readonly property color inkOcre: "#2A231E"
    readonly property color ocreText: dark ? "#EAC272" : "#7A5708"
    readonly property color ocreTint: dark ? "#33291A" : "#FBF1D9"
    readonly property color ocreTintBorder: contrast ? borderStrong : dark ? "#4E3F24" : "#EFDDAF"
    readonly property color inkOcreTint: dark ? "#F0D294" : "#66480A"
    readonly property color danger: dark ? "#E5807A" : "#A3272B"
    readonly property color inkDanger: dark ? "#2B0B0A" : "#FFFFFF"
    readonly property color dangerText: dark ? "#F2948E" : "#A3272B"
    readonly property color dangerTint: dark ? "#3B1F1D" : "#F8E2DB"
    readonly property color inkDangerTint: dark ? "#F7B3AE" : "#861C20"
    readonly property color focus: dark ? "#93C0EA" : "#1F5A93"
    readonly property color scrim: dark ? "#99000000" : "#662A231E"

    readonly property string display: "Andada Pro"
    readonly property string family: "Figtree"
    // In the order of Words.Role.
    readonly property list<int> sizes: [36, 28, 22, 18, 17, 26, 15, 15, 15, 14, 14, 14, 13, 13, 13, 12, 12]
    readonly property list<int> lines: [44, 36, 28, 24, 26, 30, 20, 22, 22, 20, 20, 20, 18, 18, 18, 16, 16]
    readonly property list<int> weights: [600, 600, 600, 600, 400, 600, 600, 400, 600, 400, 500, 600, 400, 500, 600, 500, 600]

    readonly property int radiusControl: 10
    readonly property int radiusBlock: 12
    readonly property int radiusCard: 14
    readonly property int radiusDialog: 18

    readonly property int hoverMs: still ? 0 : 80
    readonly property int popInMs: still ? 0 : 140
    readonly property int popOutMs: still ? 0 : 100
    readonly property int confirmMs: still ? 0 : 200
}
