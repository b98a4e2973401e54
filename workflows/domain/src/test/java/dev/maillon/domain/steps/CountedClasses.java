package dev.maillon.domain.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;

/** Loads the readers, and the libraries that read for them, so that each tells {@link Steps} of all that it does. */
final class CountedClasses extends ClassLoader {

    private static final List<String> COUNTED = List.of(
            "dev.maillon.",
            "org.snakeyaml.",
            "org.apache.commons.text.",
            "org.apache.commons.validator.",
            "com.google.i18n.phonenumbers.");

    /** Methods of the JDK that walk over a text, in the place of which {@link Steps} has its own. */
    private static final Set<String> WALKS = Set.of(
            "java/util/regex/Pattern.matcher(CharSequence)Matcher",
            "java/text/Normalizer.normalize(CharSequence,Normalizer$Form)String",
            "java/lang/String.indexOf(String)int",
            "java/lang/String.indexOf(String,int)int",
            "java/lang/String.contains(CharSequence)boolean",
            "java/lang/String.codePointCount(int,int)int");

    private static final ClassDesc STEPS = ClassDesc.of(Steps.class.getName());
    private static final MethodTypeDesc ONE = MethodTypeDesc.of(ConstantDescs.CD_void);

    CountedClasses() {
        super(CountedClasses.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean counted = COUNTED.stream().anyMatch(name::startsWith) && !name.equals(Steps.class.getName());
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : counted ? define(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] counting = counting(bytes(name));
        return defineClass(name, counting, 0, counting.length);
    }

    private byte[] bytes(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] counting(byte[] original) {
        ClassFile file = ClassFile.of();
        return file.transformClass(
                file.parse(original), ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Counting::new)));
    }

    private static final class Counting implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            code.invokestatic(STEPS, "one", ONE);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case BranchInstruction branch ->
                    code.invokestatic(STEPS, "one", ONE).with(branch);
                case InvokeInstruction call
                when isWalk(call) -> code.invokestatic(STEPS, call.name().stringValue(), withReceiver(call));
                default -> code.with(element);
            }
        }

        private static boolean isWalk(InvokeInstruction call) {
            return WALKS.contains(call.owner().asInternalName() + "."
                    + call.name().stringValue() + call.typeSymbol().displayDescriptor());
        }

        private static MethodTypeDesc withReceiver(InvokeInstruction call) {
            return call.opcode() == Opcode.INVOKESTATIC
                    ? call.typeSymbol()
                    : call.typeSymbol().insertParameterTypes(0, call.owner().asSymbol());
        }
    }
}
