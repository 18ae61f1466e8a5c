#!/bin/sh
# The AppImage of a staged tree: appimage.sh TREE RUNTIME OUT. For the build farm only: RUNTIME is
# the type-2 runtime, fetched there and held against its pinned hash; nothing here fetches anything.
# TREE is build/tree/patio, which packaging/release.py tree makes.
set -eu

tree=$1 runtime=$2 out=$3
[ -n "${APPIMAGE_RUNTIME_SHA256:-}" ] || {
    echo "APPIMAGE_RUNTIME_SHA256 has to say which runtime this is." >&2
    exit 1
}
echo "$APPIMAGE_RUNTIME_SHA256  $runtime" | sha256sum --check --quiet

app=$(mktemp -d)
trap 'rm -rf "$app"' EXIT
cp -a "$tree/usr" "$app/usr"
cp "$app/usr/share/applications/org.patio.Patio.desktop" "$app/"
cp "$app/usr/share/icons/hicolor/256x256/apps/org.patio.Patio.png" "$app/"
ln -s org.patio.Patio.png "$app/.DirIcon"
ln -s usr/lib/patio/patio "$app/AppRun"
# Either the variable or the options may say the time, not both.
epoch=$SOURCE_DATE_EPOCH
unset SOURCE_DATE_EPOCH
mksquashfs "$app" "$out.squashfs" -noappend -root-owned -quiet -comp xz -b 1M \
    -mkfs-time "$epoch" -all-time "$epoch"
cat "$runtime" "$out.squashfs" >"$out"
rm "$out.squashfs"
chmod 755 "$out"
