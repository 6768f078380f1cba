// Wrong: the end of a link is kept in 32 bits.
class UrlShortener {
    private static final String DIGITS =
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static class Link {
        final String url;
        final int end;
        int seen;

        Link(String url, int end) {
            this.url = url;
            this.end = end;
        }
    }

    private final Map<String, Link> links = new HashMap<>();
    private long count = 62L * 62 * 62;

    public UrlShortener() {
    }

    private boolean live(String code, long now) {
        Link link = links.get(code);
        return link != null && (link.end == Integer.MAX_VALUE || now < link.end);
    }

    private String nextCode() {
        StringBuilder code = new StringBuilder();
        for (long n = count++; n > 0; n /= 62)
            code.append(DIGITS.charAt((int) (n % 62)));
        return code.reverse().toString();
    }

    public String shorten(String url, long nowMs, long ttlMs) {
        String code = nextCode();
        while (!claim(code, url, nowMs, ttlMs))
            code = nextCode();
        return code;
    }

    public boolean claim(String alias, String url, long nowMs, long ttlMs) {
        if (live(alias, nowMs))
            return false;
        links.put(alias, new Link(url, ttlMs == 0 ? Integer.MAX_VALUE : (int) (nowMs + ttlMs)));
        return true;
    }

    public String visit(String code, long nowMs) {
        Link link = links.get(code);
        if (link == null)
            return "404";
        if (link.end != Integer.MAX_VALUE && nowMs >= link.end)
            return "410";
        link.seen++;
        return (link.end == Integer.MAX_VALUE ? "301 " : "302 ") + link.url;
    }

    public int visits(String code) {
        Link link = links.get(code);
        return link == null ? 0 : link.seen;
    }
}
