package holdfast.proof.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Every named class and every method body of the main sources, with where it stands and how long it is. */
final class Declarations extends TreePathScanner<Void, CompilationUnitTree> {
    /** A named type; {@code doc} is the text of its docstring, or null. */
    record Type(Path file, String name, Tree.Kind kind, Set<Modifier> modifiers, boolean topLevel, String doc) {
        @Override
        public String toString() {
            return Sources.ROOT.relativize(file) + " " + name;
        }
    }

    /** A method or constructor with a body; {@code lines} from its signature to its closing brace. */
    record Method(Path file, String name, int lines) {
        @Override
        public String toString() {
            return Sources.ROOT.relativize(file) + " " + name + ": " + lines + " lines";
        }
    }

    private final List<Type> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    static Declarations ofMainSources() {
        Declarations all = new Declarations();
        Sources.parsed().units().forEach(unit -> all.scan(unit, unit));
        return all;
    }

    List<Type> types() {
        return types;
    }

    List<Method> methods() {
        return methods;
    }

    @Override
    public Void visitClass(ClassTree tree, CompilationUnitTree unit) {
        if (!tree.getSimpleName().isEmpty()) {
            boolean top = getCurrentPath().getParentPath().getLeaf() == unit;
            String doc = Sources.parsed().trees().getDocComment(getCurrentPath());
            types.add(new Type(
                    file(unit),
                    tree.getSimpleName().toString(),
                    tree.getKind(),
                    tree.getModifiers().getFlags(),
                    top,
                    doc));
        }
        return super.visitClass(tree, unit);
    }

    @Override
    public Void visitMethod(MethodTree tree, CompilationUnitTree unit) {
        if (tree.getBody() != null) {
            SourcePositions positions = Sources.parsed().trees().getSourcePositions();
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, tree));
            long last = lines.getLineNumber(positions.getEndPosition(unit, tree));
            methods.add(new Method(file(unit), tree.getName().toString(), (int) (last - first + 1)));
        }
        return super.visitMethod(tree, unit);
    }

    private static Path file(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri());
    }
}
