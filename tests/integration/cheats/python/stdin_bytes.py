# cheat: peak-sessions: WA: bytes that are no text, cut in the middle of a letter
import sys

sys.stdout.buffer.write("é".encode() * 99 + b"x" + "é".encode() * 99 + b"\xff\x00\x1b[2J")
