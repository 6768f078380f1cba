class LRUCache {

    public LRUCache(int capacity) {
        
    }

    public int get(int key) {
        return 0;
    }

    public void put(int key, int value) {
        
    }
}
