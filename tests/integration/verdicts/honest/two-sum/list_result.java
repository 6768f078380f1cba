package com.example;

import java.util.*;

/** A public class of another name, in a package, with lists in place of arrays. */
public class TwoSum {
    private interface Lookup {
        Integer find(int value);
    }

    public static List<Integer> twoSum(List<Integer> nums, Integer target) {
        final Map<Integer, Integer> seen = new TreeMap<>();
        Lookup lookup = seen::get;
        for (ListIterator<Integer> it = nums.listIterator(); it.hasNext();) {
            int at = it.nextIndex(), value = it.next();
            if (lookup.find(target - value) != null)
                return Collections.unmodifiableList(Arrays.asList(lookup.find(target - value), at));
            seen.put(value, at);
        }
        return List.of();
    }

    public static void main(String[] args) {
        System.out.println(twoSum(List.of(1, 2), 3));
    }
}
