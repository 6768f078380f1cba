# An honest session: compiler, pipes, subshells, background jobs, here-documents.
set -e
gcc -o hello /t/compile/hello.c
./hello | tr a-z A-Z
cat <(echo a) <(echo b) - <<< c | wc -l
sleep 0.01 &
wait
echo done
