/* chroot with bits set in the upper half of its number and no stack at all: a filter that looked at
 * 64 bits would not know the call, and the kernel looks at 32. No libc. */
    .globl _start
    .data
folder:
    .asciz "/work"
refused:
    .ascii "refused: chroot\ndone\n"
    .set refused_bytes, . - refused
escaped:
    .ascii "ESCAPED: chroot\n"
    .set escaped_bytes, . - escaped
    .text
_start:
    xorl %esp, %esp
    movabsq $0x10000000000 + 161, %rax
    leaq folder(%rip), %rdi
    syscall
    leaq refused(%rip), %rsi
    movl $refused_bytes, %edx
    testq %rax, %rax
    jnz 1f
    leaq escaped(%rip), %rsi
    movl $escaped_bytes, %edx
1:  movl $1, %eax
    movl $1, %edi
    syscall
    movl $60, %eax
    xorl %edi, %edi
    syscall
    .section .note.GNU-stack, "", @progbits
