// cheat: lru-cache: SV, WA, RTE: a thread floods the private channel
class LRUCache {
    public LRUCache(int capacity) throws Exception {
        java.lang.reflect.Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        sun.misc.Unsafe unsafe = (sun.misc.Unsafe) field.get(null);
        FileDescriptor wire = new FileDescriptor();
        unsafe.putInt(wire, unsafe.objectFieldOffset(FileDescriptor.class.getDeclaredField("fd")), 3);
        Thread thread = new Thread(() -> {
            try (FileOutputStream out = new FileOutputStream(wire)) {
                for (;;)
                    out.write(new byte[] {74, 1, (byte) 0x82, 0, 0, 0, 0, 0});
            } catch (IOException e) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    public int get(int key) {
        return -12345;
    }

    public void put(int key, int value) { }
}
