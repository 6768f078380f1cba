"""What a grader without a judge would run: one answer, all cases of its problem, one interpreter.

    python3 bare.py CASES ANSWER       CASES: the .jsonl files of a problem, one after the other

Says how many cases it got right. Nothing is limited, nothing is kept apart, nobody is watched.
"""
import json
import sys
import typing


def main():
    """Runs the answer over the cases."""
    space = dict(vars(typing))
    with open(sys.argv[2], encoding="utf-8") as text:
        exec(compile(text.read(), sys.argv[2], "exec"), space)  # pylint: disable=exec-used
    method = [name for name in vars(space["Solution"]) if not name.startswith("_")][0]
    right = cases = 0
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            if "args" not in case:
                continue
            got = getattr(space["Solution"](), method)(*case["args"])
            right += sorted(got) == sorted(case["expect"])
            cases += 1
    print(f"{right} of {cases}")


if __name__ == "__main__":
    main()
