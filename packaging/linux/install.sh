#!/bin/sh
# Installs Patio for you alone, into ~/.local, without being root. Run it again from a newer archive
# to upgrade: the version before stays, for one step back.
#
#   sh install.sh              install, or upgrade
#   sh install.sh --back       go back to the version before, or forth again
#   sh install.sh --uninstall  take the program away; what Patio keeps of your company stays
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
version=@VERSION@
app=org.patio.Patio
opt=$HOME/.local/opt/patio
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin

stop() {
    echo "$1" >&2
    exit 1
}

name_of() {
    basename "$(readlink "$opt/$1" 2>/dev/null || true)"
}

point() { # NAME VERSION: replaced in one step, so that there is always one or the other
    rm -f "$opt/.$1"
    ln -s "$2" "$opt/.$1"
    mv -T "$opt/.$1" "$opt/$1"
}

refresh() {
    for tool in "update-desktop-database $data/applications" "update-mime-database $data/mime" \
        "gtk-update-icon-cache -q -t -f $data/icons/hicolor"; do
        # Only where there is a desktop that has it; each needs no more than that it is asked.
        if command -v "${tool%% *}" >/dev/null; then $tool >/dev/null 2>&1 || true; fi
    done
}

integrate() {
    (cd "$opt/current/share" && find . -type f) | while read -r file; do
        mkdir -p "$data/$(dirname "$file")"
        cp "$opt/current/share/$file" "$data/$file"
    done
    sed -i "s|^Exec=patio|Exec=\"$bin/patio\"|" "$data/applications/$app.desktop"
    mkdir -p "$bin"
    ln -sfn ../opt/patio/current/program/patio "$bin/patio"
    refresh
}

leave() { # FOLDER: what runs from there is closed, as by closing its window, before its files go
    place=$(cd "$1" 2>/dev/null && pwd -P) || return 0
    closing=
    for process in /proc/[0-9]*; do
        case $(readlink "$process/exe" 2>/dev/null || true) in
            "$place"/*) kill -TERM "${process#/proc/}" 2>/dev/null && closing="$closing $process" || true ;;
        esac
    done
    [ -z "$closing" ] || echo "Patio is running: it is closed now; start it again afterwards." >&2
    for process in $closing; do
        tries=0
        while [ -e "$process/exe" ] && [ "$tries" -lt 100 ]; do
            sleep 0.1
            tries=$((tries + 1))
        done
    done
}

uninstall() {
    [ -d "$opt" ] || stop "Patio is not installed here."
    if [ -d "$opt/current/share" ]; then
        (cd "$opt/current/share" && find . -type f) | while read -r file; do
            rm -f "$data/$file"
        done
    fi
    leave "$opt"
    rm -f "$bin/patio" "$HOME/.config/autostart/$app.desktop"
    rm -rf "$opt"
    refresh
    echo "Patio is gone from your account. What it keeps of your company is still there."
}

back() {
    before=$(name_of previous)
    now=$(name_of current)
    [ -n "$before" ] && [ -d "$opt/$before" ] || stop "There is no version before to go back to."
    point current "$before"
    point previous "$now"
    integrate
    echo "Patio is $before now. Close it and open it again."
}

install() {
    now=$(name_of current)
    if [ -n "$now" ] && [ "$now" != "$version" ]; then
        newest=$(printf '%s\n%s\n' "$now" "$version" | sort -V | tail -n 1)
        [ "$newest" = "$version" ] ||
            stop "A newer Patio is installed ($now); nothing was changed. --back goes one step back."
    fi
    half=$opt/.half
    rm -rf "$half" 2>/dev/null || true
    mkdir -p "$half" 2>/dev/null || stop "Nothing can be written into $opt; nothing was changed."
    rmdir "$half"
    if ! cp -R "$here" "$half" 2>/dev/null; then
        rm -rf "$half"
        stop "There is not enough room in $HOME/.local; nothing was changed."
    fi
    if [ -d "$opt/$version" ]; then
        leave "$opt/$version"
        rm -rf "$opt/.old"
        mv -T "$opt/$version" "$opt/.old"
    fi
    mv -T "$half" "$opt/$version"
    rm -rf "$opt/.old"
    point current "$version"
    if [ -n "$now" ] && [ "$now" != "$version" ]; then point previous "$now"; fi
    keep=$(name_of previous)
    for folder in "$opt"/*; do
        case $(basename "$folder") in
            current | previous | "$version" | "$keep") ;;
            *)
                leave "$folder"
                rm -rf "$folder"
                ;;
        esac
    done
    integrate
    echo "Patio $version is installed: $bin/patio"
    case :$PATH: in
        *:"$bin":*) ;;
        *) echo "It is in the menu of your desktop; $bin is not among the folders for commands." ;;
    esac
}

case ${1:-} in
    "") install ;;
    --back) back ;;
    --uninstall) uninstall ;;
    *) stop "Unknown: $1. See the beginning of this file." ;;
esac
