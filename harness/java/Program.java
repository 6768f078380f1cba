package judge;

/** Runs an answer that is a whole program. Its exceptions go on to the launcher, which prints. */
public final class Program {
    private Program() {
    }

    public static void main(String[] args) throws Throwable {
        new Answer().glue().call(0, null);
    }
}
