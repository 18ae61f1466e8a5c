# Its files are about to be replaced or taken away, and it reads from them as it goes: whoever runs
# it has it closed as by closing its window, which keeps all that was written.
closing=
for process in /proc/[0-9]*; do
    if [ "$process/exe" -ef "/usr/lib/@NAME@/@NAME@" ]; then
        kill -TERM "${process#/proc/}" 2>/dev/null && closing="$closing $process" || true
    fi
done
[ -z "$closing" ] || echo "@NAME@ is running: it is closed now; start it again afterwards." >&2
for process in $closing; do
    tries=0
    while [ "$process/exe" -ef "/usr/lib/@NAME@/@NAME@" ] && [ "$tries" -lt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
done
