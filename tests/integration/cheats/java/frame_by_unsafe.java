// cheat: two-sum: SV, WA, RTE: makes a descriptor of the channel with Unsafe, and answers twice
import java.lang.reflect.Field;

class Solution {
    int[] twoSum(int[] nums, int target) throws Exception {
        Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        sun.misc.Unsafe unsafe = (sun.misc.Unsafe) field.get(null);
        FileDescriptor wire = new FileDescriptor();
        unsafe.putInt(wire, unsafe.objectFieldOffset(FileDescriptor.class.getDeclaredField("fd")), 3);
        byte[] frame = new byte[21];
        frame[0] = 74;
        frame[1] = 1;
        frame[2] = (byte) 0x82;
        frame[4] = 13;
        frame[12] = 1;
        frame[16] = 6;
        new FileOutputStream(wire).write(frame);
        new FileOutputStream(wire).write(frame);
        return new int[2];
    }
}
