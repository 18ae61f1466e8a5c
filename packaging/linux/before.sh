# Nothing has changed yet, and what runs goes on: what would go wrong half way is refused here.
if [ "$1" = upgrade ] && dpkg --compare-versions "$2" gt "@VERSION@"; then
    echo "A newer Patio is installed (@NAME@ $2); nothing was changed. To go back, remove it first: what was written stays." >&2
    exit 1
fi
# A system that does not say how much room it has is believed to have it.
free=$(df -Pk /usr 2>/dev/null | { read -r _ && read -r _ _ _ free _ && echo "$free"; }) || free=
if [ "${free:-@SIZE@}" -lt "@SIZE@" ]; then
    echo "There is not enough room for @NAME@: /usr has $((free / 1000)) MB left, and it needs $((@SIZE@ / 1000)); nothing was changed." >&2
    exit 1
fi
