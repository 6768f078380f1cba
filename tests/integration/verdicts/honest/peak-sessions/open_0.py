# Correct: open(0), exec and a main guard; leaves by sys.exit inside of a function.
import sys

exec("numbers = [*map(int, open(0).read().split())]")


def main():
    changes = {}
    for start, end in zip(numbers[1::2], numbers[2::2]):
        changes[start] = changes.get(start, 0) + 1
        changes[end] = changes.get(end, 0) - 1
    best = when = count = 0
    for time in sorted(changes):
        count += changes[time]
        if count > best:
            best, when = count, time
    sys.stdout.write(f"{best} {when}\n")
    sys.exit()


if __name__ == "__main__":
    main()
