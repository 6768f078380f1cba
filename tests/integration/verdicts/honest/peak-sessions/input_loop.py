# Correct: input() in a loop, a main guard, exit at the end.
def main():
    events = []
    for _ in range(int(input())):
        start, end = map(int, input().split())
        if start < end:
            events += [(start, 1), (end, -1)]
    best = when = count = 0
    for time, change in sorted(events):
        count += change
        if count > best:
            best, when = count, time
    print(best, when, sep=" ", end="")


if __name__ == "__main__":
    main()
    exit()
