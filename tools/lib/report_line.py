"""Reads one report of `judge run --json` and says it in one line; tools/start uses it."""
import json
import sys


def main():
    try:
        report = json.load(sys.stdin)
    except json.JSONDecodeError:
        print("  no report came back")
        return 3
    growth = ", ".join(
        f"{name} {found['class'] or '?'} ({found['verdict']})"
        for name, found in report["complexity"].get("time", {}).items())
    print(f"  {report['language']:<12}{report['verdict']:<5}{report['score']:>3}/100  {growth}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
