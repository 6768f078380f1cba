// Correct: TreeSets of live ids, one for all and one per user.
class ChatHistory {
    private static class Message {
        String user, text;
        long time;
    }

    private final List<Message> messages = new ArrayList<>();
    private final TreeSet<Integer> live = new TreeSet<>();
    private final Map<String, TreeSet<Integer>> ofUser = new HashMap<>();

    public ChatHistory() {
        messages.add(null);
    }

    public int post(String user, long timestampMs, String text) {
        Message message = new Message();
        message.user = user;
        message.text = text;
        message.time = timestampMs;
        int id = messages.size();
        messages.add(message);
        live.add(id);
        ofUser.computeIfAbsent(user, u -> new TreeSet<>()).add(id);
        return id;
    }

    public boolean edit(int id, String text) {
        if (!live.contains(id))
            return false;
        messages.get(id).text = text;
        return true;
    }

    public boolean remove(int id) {
        if (!live.remove(id))
            return false;
        ofUser.get(messages.get(id).user).remove(id);
        messages.get(id).text = null;
        return true;
    }

    public String text(int id) {
        return live.contains(id) ? messages.get(id).text : "";
    }

    private List<Integer> take(TreeSet<Integer> ids, int before, int limit) {
        List<Integer> found = new ArrayList<>();
        Integer id = before == 0 ? (ids.isEmpty() ? null : ids.last()) : ids.lower(before);
        while (id != null && found.size() < limit) {
            found.add(id);
            id = ids.lower(id);
        }
        return found;
    }

    public List<Integer> page(int before, int limit) {
        return take(live, before, limit);
    }

    public List<Integer> byUser(String user, int before, int limit) {
        return take(ofUser.getOrDefault(user, new TreeSet<>()), before, limit);
    }

    public List<Integer> between(long fromMs, long toMs, int limit) {
        int low = 1, high = messages.size();
        while (low < high) {
            int mid = (low + high) / 2;
            if (messages.get(mid).time < toMs)
                low = mid + 1;
            else
                high = mid;
        }
        List<Integer> found = take(live, low, limit);
        while (!found.isEmpty() && messages.get(found.get(found.size() - 1)).time < fromMs)
            found.remove(found.size() - 1);
        return found;
    }
}
