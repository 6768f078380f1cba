# Makes driver.jar of the sources, and jdk.jsa: the classes of the JDK that compiling and running
# use, laid out as they are in memory. The archive has none of driver.jar, whose path and time it
# would fix. Only G1 can write its part of the heap; every collector can read it.
set -eu
jdk=/usr/lib/jvm/java-17-openjdk-amd64/bin
flags='-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData'
compiler='--add-exports jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED
    --add-exports jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED
    --add-exports jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED'
wire='--add-exports java.base/jdk.internal.access=ALL-UNNAMED
    --add-exports java.base/sun.nio.ch=ALL-UNNAMED'

# shellcheck disable=SC2086
{
    $jdk/javac -J-XX:+UseSerialGC -J-XX:TieredStopAtLevel=1 -XDignore.symbol.file -nowarn \
        -d classes $compiler $wire Answer.java Bytes.java Compile.java Decoder.java Driver.java \
        Encoder.java Failure.java GivenNodes.java Glue.java GlueWriter.java Interface.java \
        Nodes.java Pair.java Program.java Shape.java Sources.java Wire.java
    $jdk/jar --create --no-compress --file driver.jar -C classes .

    # The wire is a file here: nine bytes are kept for the greeting, and behind them is QUIT.
    printf 'class Training\nTraining void - int32\ncollections int32 -\n' >interface
    $jdk/java $flags $compiler -XX:DumpLoadedClassList=compile.list -cp driver.jar judge.Compile \
        Training.java
    printf '.........J\1\5\0\0\0\0\0' >wire
    head -c 4096 /dev/zero >page
    $jdk/java $flags $wire -XX:DumpLoadedClassList=driver.list -cp driver.jar judge.Driver \
        3<>wire 4<>page
    printf 'stdin Main\n' >interface
    $jdk/java $flags $compiler -cp driver.jar judge.Compile Training.java
    echo '5' | $jdk/java $flags -XX:DumpLoadedClassList=program.list -cp driver.jar judge.Program \
        >/dev/null 2>&1
    cat compile.list driver.list program.list | grep -v 'judge/\|javafx/\|Training' >all.list
    grep -v '^@' all.list | sort -u >jdk.list
    grep '^@' all.list | sort -u >>jdk.list
    $jdk/java -XX:+UseG1GC -Xshare:dump -XX:SharedClassListFile=jdk.list \
        -XX:SharedArchiveFile=jdk.jsa >dump.log 2>&1 || { cat dump.log >&2; exit 1; }
}
