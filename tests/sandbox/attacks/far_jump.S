/* Jumps into the 32-bit code segment, where programs enter the kernel by its 32-bit gate and
 * a number means another call: 20 is getpid there, and writev for those who take it for a 64-bit
 * call. No libc: what is here is all that runs. */
    .globl _start
    .data
escaped:
    .ascii "ESCAPED: the 32-bit gate answers\n"
    .set escaped_bytes, . - escaped
done:
    .ascii "done\n"
    .set done_bytes, . - done
    .text
_start:
    pushq $0x23
    pushq $narrow
    lretq
    .code32
narrow:
    movl $20, %eax
    int $0x80
    ljmp $0x33, $wide
    .code64
wide:
    testl %eax, %eax
    jle 1f
    movl $1, %eax
    movl $1, %edi
    leaq escaped(%rip), %rsi
    movl $escaped_bytes, %edx
    syscall
1:  movl $1, %eax
    movl $1, %edi
    leaq done(%rip), %rsi
    movl $done_bytes, %edx
    syscall
    movl $60, %eax
    xorl %edi, %edi
    syscall
    .section .note.GNU-stack, "", @progbits
