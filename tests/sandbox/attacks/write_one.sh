# Writes one file into a writable bind, where the host looks for it.
echo text > /host/written && echo done
