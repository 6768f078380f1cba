"""Takes memory by the means named, until it is stopped."""
import mmap
import sys
import threading

PIECE = 4 << 20


def fill(keep):
    while True:
        keep.append(bytearray(b"x" * PIECE))


def main():
    way, keep = sys.argv[1], []
    if way == "bytes":
        fill(keep)
    if way == "map":
        while True:
            piece = mmap.mmap(-1, PIECE)
            piece.write(b"x" * PIECE)
            keep.append(piece)
    if way == "thread":
        thread = threading.Thread(target=fill, args=(keep,))
        thread.start()
        thread.join()
    if way == "list":
        while True:
            keep.append([keep])


main()
