#!/usr/bin/env python3
"""Writes the test files of word-ladder. Same bytes on every run.

The model builds the graph from buckets of patterns with a gap and searches by levels. Small cases
are checked against all pairs and a relaxation of distances until nothing changes.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def by_patterns(begin, end, words):
    buckets = {}
    for word in set(words) | {begin}:
        for i in range(len(word)):
            buckets.setdefault((i, word[:i] + word[i + 1:]), []).append(word)
    distance, level = {begin: 1}, [begin]
    while level:
        following = []
        for word in level:
            for i in range(len(word)):
                for other in buckets.pop((i, word[:i] + word[i + 1:]), ()):
                    if other not in distance:
                        distance[other] = distance[word] + 1
                        following.append(other)
        level = following
    return distance.get(end, 0) if end in words else 0


def by_relaxation(begin, end, words):
    far = len(words) + 2
    distance = {word: far for word in words}
    distance[begin] = 1
    pairs = [(a, b) for a in distance for b in words if sum(x != y for x, y in zip(a, b)) == 1]
    changed = True
    while changed:
        changed = False
        for a, b in pairs:
            if distance[a] + 1 < distance[b]:
                distance[b] = distance[a] + 1
                changed = True
    return distance[end] if distance.get(end, far) < far else 0


def case(name, begin, end, words, expect=None):
    answer = by_patterns(begin, end, words)
    assert len(words) > 60 or answer == by_relaxation(begin, end, words), name
    assert expect is None or answer == expect, (name, answer, expect)
    return {"name": name, "args": [begin, end, words], "expect": answer}


def sample():
    return [
        case("cold to warm", "cold", "warm", ["cord", "card", "ward", "warm", "word", "wore"], 5),
        case("warm is no word", "cold", "warm", ["cord", "card", "ward", "word"], 0),
        case("one step", "cat", "cot", ["cot", "dog"], 2),
        case("two letters at once", "aa", "bb", ["bb"], 0),
    ]


def edge():
    return [
        case("words of one letter", "a", "z", ["z"], 2),
        case("words of one letter, others in between", "a", "z", list("bcdz"), 2),
        case("one letter, not in the list", "a", "z", list("bcd"), 0),
        case("only the begin is in the list", "ab", "cd", ["ab"], 0),
        case("the begin is in the list, too", "ab", "ac", ["ab", "ac"], 2),
        case("the begin is in the list and does not count twice", "ab", "cd", ["ab", "cb", "cd"],
             3),
        case("fills tables that the next case must not see", "hit", "cog",
             ["hot", "dot", "dog", "lot", "log", "cog"], 5),
        case("a second call starts anew (kills static state)", "hit", "cog", ["hot", "cog"], 0),
        case("a third call with the first words", "hit", "dog", ["hot", "dot", "dog"], 4),
        case("a ladder of two words", "pin", "pan", ["pan"], 2),
        case("a ladder of three words", "pin", "pat", ["pit", "pat"], 3),
        case("a ladder of four words", "pin", "cat", ["pan", "can", "cat"], 4),
        case("a ladder of five words", "pine", "cast", ["pint", "pant", "cant", "cast"], 5),
        case("a ladder of six words", "aaaaa", "bbbbb",
             ["baaaa", "bbaaa", "bbbaa", "bbbba", "bbbbb"], 6),
        case("no way: two parts", "aaa", "zzz", ["aab", "abb", "zzy", "zyy", "zzz"], 0),
        case("no way, with a circle (kills no marks)", "aaa", "zzz",
             ["aab", "abb", "aba", "baa", "bba", "bab", "zzz"], 0),
        case("no way from the begin", "qqq", "abd", ["abc", "abd", "abe"], 0),
        case("no way to the end", "abc", "qqq", ["abd", "abe", "qqq"], 0),
        case("the first letter changes", "xold", "cold", ["cold"], 2),
        case("the last letter changes", "colx", "cold", ["cold"], 2),
        case("a middle letter changes", "coxd", "cold", ["cold"], 2),
        case("by way of z (kills a to y)", "ba", "ab", ["za", "zb", "ab"], 4),
        case("by way of a", "zb", "by", ["ab", "ay", "by"], 4),
        case("anagrams are no neighbours", "abc", "bca", ["acb", "bac", "cab", "bca"], 0),
        case("the same sum of letters is no neighbour", "bb", "cc", ["ac", "cc"], 0),
        case("swapping is no step", "ab", "ba", ["ba"], 0),
        case("away from the end first (kills greedy)", "aaa", "bba",
             ["aac", "abc", "bbc", "bba"], 5),
        case("a letter changes twice", "cat", "dat", ["bat", "bot", "dot", "dat"], 2),
        case("a letter must change twice", "cxt", "dat", ["bxt", "bat", "dat"], 4),
        case("a detour comes first in the list (kills the first ladder found)", "aaa", "abb",
             ["baa", "bba", "bbb", "cbb", "aab", "abb"], 3),
        case("a short cut at the end of the list", "aaaa", "abbb",
             ["baaa", "bbaa", "bbba", "bbbb", "abaa", "abba", "abbb"], 4),
        case("two ladders of the same length", "aa", "bb", ["ab", "ba", "bb"], 3),
        case("many ladders of the same length", "aaa", "bbb",
             ["baa", "aba", "aab", "bba", "bab", "abb", "bbb"], 4),
        case("the end is next to many", "zzb", "aab", ["zab", "aab", "bab", "cab", "dab"], 3),
        case("dead ends", "aaa", "aab", ["caa", "cca", "ccc", "daa", "aab"], 2),
        case("ten letters", "abcdefghij", "abcdefghzz", ["abcdefghzj", "abcdefghiz", "abcdefghzz"],
             3),
        case("ten letters, all change",
             "a" * 10, "b" * 10, ["b" * i + "a" * (10 - i) for i in range(10, 0, -1)], 11),
        case("a word of the list is a part of no other", "aab", "aad", ["aac", "aad"], 2),
        case("backwards the list is a ladder", "cold", "warm",
             ["warm", "ward", "card", "cord"], 5),
        case("two letters, both ways around", "aa", "bc", ["ac", "ba", "bc", "ab"], 3),
    ]


def chain(rng, length, steps):
    """Words each of which has changed in one letter, none near an earlier one but its neighbour."""
    words = ["".join(rng.choice(LETTERS) for _ in range(length))]
    tries = 0
    while len(words) <= steps and tries < 20000:
        tries += 1
        i = rng.randrange(length)
        word = words[-1][:i] + rng.choice(LETTERS) + words[-1][i + 1:]
        apart = all(sum(x != y for x, y in zip(word, old)) > 1 for old in words[:-1])
        if apart and word != words[-1]:
            words.append(word)
    return words


def random_group():
    rng = random.Random(20260404)
    cases = []
    for number in range(40):
        length = (2, 3, 4, 5)[number % 4]
        alphabet = LETTERS[:(6, 4, 3, 2)[number % 4] + number // 16]
        words = set()
        for _ in range(10 + 4 * number):
            words.add("".join(rng.choice(alphabet) for _ in range(length)))
        words = sorted(words)
        rng.shuffle(words)
        begin = "".join(rng.choice(alphabet) for _ in range(length))
        end = rng.choice([word for word in words if word != begin])
        cases.append(case("random %d: %d words of %d letters" % (number, len(words), length), begin,
                          end, words))
    for number in range(8):
        words = chain(rng, 5, 10 + 10 * number)
        begin, end, rest = words[0], words[-1], words[1:]
        rng.shuffle(rest)
        cases.append(case("random %d: a ladder of %d words" % (40 + number, len(words)), begin, end,
                          rest, len(words)))
    return cases


def product(alphabet, length):
    words = [""]
    for _ in range(length):
        words = [word + letter for word in words for letter in alphabet]
    return words


def adversarial():
    rng = random.Random(20260505)
    grid = product("abc", 6)
    rng.shuffle(grid)
    no_end = [word for word in product("abcd", 4) if word != "dddd"] + ["zzzz"]
    rng.shuffle(no_end)
    hole = [word for word in product("ab", 9) if word.count("b") != 4] + ["cc" + "b" * 7]
    rng.shuffle(hole)
    ladder = chain(rng, 8, 400)
    rest = ladder[1:]
    rng.shuffle(rest)
    detour = chain(rng, 6, 120)
    shortcut = detour[1:]
    bridge = [detour[0][:i] + detour[60][i:] for i in range(6)]
    star = ["".join("q" if i == j else "a" for i in range(8)) for j in range(8)]
    return [
        case("all words of six letters out of three", "aaaaaa", "cccccc", grid, 7),
        case("all words of four letters, the end is apart", "aaaa", "zzzz", no_end, 0),
        case("a wall in the middle", "a" * 9, "b" * 9, hole, 0),
        case("a ladder of 401 words", ladder[0], ladder[-1], rest, len(ladder)),
        case("a long ladder and a bridge over half of it", detour[0], detour[-1],
             list(dict.fromkeys(shortcut + [w for w in bridge if w != detour[0]]))),
        case("a star", "aaaaaaaa", "qaaaaaaq", star + ["qaaaaaaq"], 3),
        case("three letters, every one a neighbour of many", "aaa", "zzz",
             [a + b + c for a in "aehmqtz" for b in "adgkpsz" for c in "abfjnrz"], 4),
    ]


def large():
    rng = random.Random(20260606)
    dense = product("abcdefg", 4) + product("hijklm", 4) + ["zzzz"]
    rng.shuffle(dense)
    sparse = [word for word in product("abcde", 6) if sum(map(ord, word)) % 5 == 0
              and word != "eeeeee"]
    rng.shuffle(sparse)
    far = chain(rng, 10, 600)
    rest = far[1:]
    rng.shuffle(rest)
    return [
        case("3,698 words in two dense parts, no way", "aaaa", "zzzz", dense, 0),
        case("words no two of which are neighbours", "aaaaab", "eeeeee",
             sparse + ["eeeeee"]),
        case("all words of six letters out of four", "aaaaaa", "dddddd",
             sorted(product("abcd", 6), key=lambda w: w[::-1]), 7),
        case("a ladder of 601 words", far[0], far[-1], rest, len(far)),
    ]


def write(name, cases):
    with open(os.path.join(HERE, name + ".jsonl"), "w", encoding="utf-8", newline="\n") as out:
        for item in cases:
            reason = RULES["broken"](item)
            assert reason is None, (item["name"], reason)
            out.write(json.dumps(item, separators=(",", ":")) + "\n")


def main():
    write("sample", sample())
    write("edge", edge())
    write("random", random_group())
    write("adversarial", adversarial())
    write("large", large())


if __name__ == "__main__":
    main()
