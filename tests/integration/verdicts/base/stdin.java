// Prints nothing, after what a row of the table puts in.
@TOP@
public class Main {
    public static void main(String[] args) throws Exception {
        if (args != null) {
            @BODY@
        }
    }
}
