// Wrong: removed messages take places of a page, although they are not shown.
class ChatHistory {
    private final List<String> users = new ArrayList<>(List.of("")), texts = new ArrayList<>(List.of(""));
    private final List<Long> times = new ArrayList<>(List.of(-1L));

    public int post(String user, long timestampMs, String text) {
        users.add(user);
        texts.add(text);
        times.add(timestampMs);
        return texts.size() - 1;
    }

    private boolean alive(int id) {
        return id > 0 && id < texts.size() && texts.get(id) != null;
    }

    public boolean edit(int id, String text) {
        if (alive(id))
            texts.set(id, text);
        return alive(id);
    }

    public boolean remove(int id) {
        if (!alive(id))
            return false;
        texts.set(id, null);
        return true;
    }

    public String text(int id) {
        return alive(id) ? texts.get(id) : "";
    }

    private List<Integer> last(java.util.function.IntPredicate fits, int limit) {
        List<Integer> found = new ArrayList<>();
        for (int id = texts.size() - 1; id > 0 && limit > 0; id--) {
            if (!fits.test(id))
                continue;
            limit--;
            if (alive(id))
                found.add(id);
        }
        return found;
    }

    public List<Integer> page(int before, int limit) {
        return last(id -> before == 0 || id < before, limit);
    }

    public List<Integer> byUser(String user, int before, int limit) {
        return last(id -> users.get(id).equals(user) && (before == 0 || id < before), limit);
    }

    public List<Integer> between(long fromMs, long toMs, int limit) {
        return last(id -> times.get(id) >= fromMs && times.get(id) < toMs, limit);
    }
}
