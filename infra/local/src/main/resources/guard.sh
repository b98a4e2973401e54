# guard PIDFILE PROGRAM...: runs a program for as long as its own stdin stays open. Whoever holds the other end may end in any way,
# by SIGKILL too: the pipe closes, and the program is told to stop. It has a session of its own, so that Ctrl-C at the terminal
# reaches only the one who decides in which order things stop.
pidfile=$1
shift
exec 3<&0
if command -v setsid >/dev/null 2>&1; then
  setsid "$@" </dev/null 3<&- &
else
  "$@" </dev/null 3<&- &
fi
program=$!
trap '' INT HUP TERM
echo "$program" >"$pidfile"
{
  while read -r _ <&3; do :; done
  kill -TERM "$program" 2>/dev/null
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
    sleep 1
    kill -0 "$program" 2>/dev/null || exit
  done
  kill -KILL "$program" 2>/dev/null
} &
reader=$!
wait "$program"
status=$?
kill -KILL "$reader" 2>/dev/null
rm -f "$pidfile"
exit "$status"
