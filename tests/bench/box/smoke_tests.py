"""What programs of smoke tests have in common."""
import sys


def run(names):
    """Runs the functions test_… of @names with the argument BUILD, and says how many passed. The
    exit status."""
    if len(sys.argv) != 2:
        print(f"usage: {sys.argv[0]} BUILD", file=sys.stderr)
        return 2
    passed = failed = 0
    for name, test in sorted(names.items()):
        if not name.startswith("test_"):
            continue
        try:
            test(sys.argv[1])
            passed += 1
        except (AssertionError, IndexError, KeyError, TypeError, ValueError) as error:
            print(f"FAIL {name}: {error!r}")
            failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0
