package judge;

/**
 * The calls of the candidate's code, written by Compile for one answer and compiled with it, so
 * that they mean what they would mean in a program of the candidate's own.
 */
public abstract class Glue {
    /** The object of the case. */
    protected Object self;

    /** Calls a method of the interface by its number. */
    public abstract Object call(int method, Object[] args) throws Throwable;

    /** What each parameter is to be, in words of Shape; by method. */
    public String[][] shapes() {
        return new String[0][];
    }

    /** Runs the static initialisers of the answer's class. */
    public void load() throws Throwable {
    }

    /** Forgets the object of the case before. */
    public final void forget() {
        self = null;
    }
}
