// Fails: ends with a status that is not 0, although what it prints is right.
import java.util.*;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        System.out.println(n == 3 ? "2 20" : "0 0");
        System.exit(1);
    }
}
