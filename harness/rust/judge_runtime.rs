//! What the driver of a Rust answer has in common for all problems; made once per machine into a
//! library that the rendered glue uses.
//!
//! Frames, values and crash reports are those of the C driver (native.h), which calls the glue.
//! Here is how Rust's types are read and written, and how a panic becomes an ERROR.
use std::any::Any;
use std::cell::RefCell;
use std::collections::{HashSet, VecDeque};
use std::ffi::{c_void, CStr, CString};
use std::io::Write;
use std::os::raw::c_char;
use std::panic::{self, AssertUnwindSafe};
use std::rc::Rc;
use std::sync::Once;

/// In front of an answer. Only names that stand for one thing in all of std: a glob of the answer's
/// own (`use std::sync::*`) must not be at odds with this one.
pub mod prelude {
    pub use std::cell::RefCell;
    pub use std::collections::{
        BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque,
    };
    pub use std::rc::Rc;
}

/// Each argument and the result of an operation lie in slots of one size, the result in the last.
const SLOT_BYTES: usize = 32;

#[repr(C)]
pub struct Reader {
    at: *const u8,
    end: *const u8,
}

type Read = unsafe extern "C" fn(*const Type, *mut Reader, *mut c_void);
type Write_ = unsafe extern "C" fn(*const Type, *const c_void);
type WritePrefix = unsafe extern "C" fn(*const Type, *const c_void, i64);
type Drop_ = unsafe extern "C" fn(*const Type, *mut c_void, bool);

/// struct judge_type.
#[repr(C)]
pub struct Type {
    make: Option<unsafe extern "C" fn(*mut c_void)>,
    read: Read,
    write: Write_,
    write_prefix: Option<WritePrefix>,
    drop_argument: Option<unsafe extern "C" fn(*const Type, *mut c_void)>,
    drop_result: Option<Drop_>,
    element: *const Type,
    size: u32,
    nullable: bool,
}

/// struct judge_field.
#[repr(C)]
pub struct Field {
    ty: *const Type,
    offset: u32,
}

/// struct judge_method.
#[repr(C)]
pub struct Method {
    params: *const Field,
    result: Field,
    frame_bytes: u32,
    param_count: u8,
    answer: u8,
    is_prefix: bool,
}

/// struct judge_op.
#[repr(C)]
pub struct Op {
    pub frame: *mut c_void,
    pub method: u32,
}

// Constant tables, read by one thread.
unsafe impl Sync for Field {}
unsafe impl Sync for Method {}

#[link(name = "c")]
extern "C" {
    fn judge_read_null(reader: *mut Reader) -> bool;
    fn judge_read_bool(reader: *mut Reader) -> bool;
    fn judge_read_int(reader: *mut Reader) -> i64;
    fn judge_read_double(reader: *mut Reader) -> f64;
    fn judge_read_list(reader: *mut Reader) -> u32;
    fn judge_read_text(reader: *mut Reader, ret_length: *mut usize) -> *const u8;
    fn judge_write_null();
    fn judge_write_bool(value: bool);
    fn judge_write_int(value: i64);
    fn judge_write_double(value: f64);
    fn judge_write_list(count: usize);
    fn judge_write_text(text: *const u8, length: usize);
    fn judge_read_char(reader: *mut Reader) -> c_char;
    fn judge_write_char(value: c_char);
    fn judge_write_foreign(name: *const c_char);
    fn judge_trace() -> *const c_char;
    fn judge_fail(
        kind: u32,
        ty: *const c_char,
        message: *const c_char,
        function: *const c_char,
    ) -> !;
}

const ERROR_EXCEPTION: u32 = 3;

/// A type of an interface.
pub trait Value: Sized {
    const TYPE: &'static Type = &Type {
        make: None,
        read: read_value::<Self>,
        write: write_value::<Self>,
        write_prefix: None, // See Prefix.
        drop_argument: None, // The call takes it.
        drop_result: Some(drop_value::<Self>),
        element: std::ptr::null(),
        size: std::mem::size_of::<Self>() as u32,
        nullable: false,
    };
    fn read(reader: *mut Reader) -> Self;
    fn write(&self);

    /// A value that may be null. Nodes, which have another null, say how that is.
    fn read_option(reader: *mut Reader) -> Option<Self> {
        if unsafe { judge_read_null(reader) } {
            return None;
        }
        Some(Self::read(reader))
    }
    fn write_option(option: &Option<Self>) {
        match option {
            Some(value) => value.write(),
            None => unsafe { judge_write_null() },
        }
    }

    /// Drops it, without recursion.
    fn let_go(self) {}
    fn let_go_option(option: Option<Self>) {
        if let Some(value) = option {
            value.let_go();
        }
    }
}

unsafe extern "C" fn read_value<T: Value>(_: *const Type, reader: *mut Reader, at: *mut c_void) {
    assert!(std::mem::size_of::<T>() <= SLOT_BYTES);
    at.cast::<T>().write(T::read(reader));
}

unsafe extern "C" fn write_value<T: Value>(_: *const Type, at: *const c_void) {
    (*at.cast::<T>()).write();
}

unsafe extern "C" fn drop_value<T: Value>(_: *const Type, at: *mut c_void, _: bool) {
    at.cast::<T>().read().let_go();
}

impl Value for bool {
    fn read(reader: *mut Reader) -> Self {
        unsafe { judge_read_bool(reader) }
    }
    fn write(&self) {
        unsafe { judge_write_bool(*self) }
    }
}

impl Value for i32 {
    fn read(reader: *mut Reader) -> Self {
        unsafe { judge_read_int(reader) as i32 }
    }
    fn write(&self) {
        unsafe { judge_write_int(*self as i64) }
    }
}

impl Value for i64 {
    fn read(reader: *mut Reader) -> Self {
        unsafe { judge_read_int(reader) }
    }
    fn write(&self) {
        unsafe { judge_write_int(*self) }
    }
}

impl Value for f64 {
    fn read(reader: *mut Reader) -> Self {
        unsafe { judge_read_double(reader) }
    }
    fn write(&self) {
        unsafe { judge_write_double(*self) }
    }
}

impl Value for String {
    fn read(reader: *mut Reader) -> Self {
        let mut length = 0;
        let bytes = unsafe {
            let text = judge_read_text(reader, &mut length);
            std::slice::from_raw_parts(text, length)
        };
        String::from_utf8_lossy(bytes).into_owned()
    }
    fn write(&self) {
        unsafe { judge_write_text(self.as_ptr(), self.len()) }
    }
}

impl Value for char {
    fn read(reader: *mut Reader) -> Self {
        unsafe { judge_read_char(reader) as u8 as char }
    }
    fn write(&self) {
        let code = if self.is_ascii() { *self as u8 } else { 0 };
        unsafe { judge_write_char(code as c_char) }
    }
}

impl<T: Value> Value for Vec<T> {
    fn read(reader: *mut Reader) -> Self {
        let count = unsafe { judge_read_list(reader) };
        (0..count).map(|_| T::read(reader)).collect()
    }
    fn write(&self) {
        unsafe { judge_write_list(self.len()) }
        self.iter().for_each(T::write);
    }
    fn let_go(self) {
        self.into_iter().for_each(T::let_go);
    }
}

impl<T: Value> Value for Option<T> {
    fn read(reader: *mut Reader) -> Self {
        T::read_option(reader)
    }
    fn write(&self) {
        T::write_option(self);
    }
    fn let_go(self) {
        T::let_go_option(self);
    }
}

/// A list that was changed in place, and how many of its entries are the answer.
pub struct Prefix<T> {
    pub items: Vec<T>,
    pub count: i32,
}

impl<T: Value> Value for Prefix<T> {
    fn read(reader: *mut Reader) -> Self {
        Prefix { items: Vec::read(reader), count: 0 }
    }
    fn write(&self) {
        match usize::try_from(self.count) {
            Ok(count) if count <= self.items.len() => {
                unsafe { judge_write_list(count) }
                self.items[..count].iter().for_each(T::write);
            }
            _ => self.count.write(),
        }
    }
    fn let_go(self) {
        self.items.let_go();
    }
}

/// As many do not fit into an answer (JUDGE_ANSWER_BYTES_MAX), which then ends the program.
const NODES_MAX: usize = (16 << 20) / 9 + 1;

/// Nodes are lists on the wire, empty for None (judge/core/type.h). Their types belong to the crate
/// of the answer, which may have its own.
pub trait ListNode: Sized {
    fn make(val: i32, next: Option<Box<Self>>) -> Self;
    fn val(&self) -> i32;
    fn next_mut(&mut self) -> &mut Option<Box<Self>>;
    fn next_of(&self) -> &Option<Box<Self>>;
}

/// None if they go round, which takes unsafe code. One of them stands still for 1, 2, 4, … steps of
/// the other, which comes by again only in a cycle.
fn list_length<T: ListNode>(head: Option<&T>) -> Option<usize> {
    let mut node = head;
    let mut waiting = std::ptr::null();
    let mut length = 0usize;
    while let Some(here) = node.filter(|_| length < NODES_MAX) {
        if std::ptr::eq(here, waiting) {
            return None;
        }
        length += 1;
        if length.is_power_of_two() {
            waiting = here;
        }
        node = here.next_of().as_deref();
    }
    Some(length)
}

fn write_foreign(name: &'static [u8]) {
    unsafe { judge_write_foreign(CStr::from_bytes_with_nul_unchecked(name).as_ptr()) }
}

impl<T: ListNode> Value for Box<T> {
    fn read(reader: *mut Reader) -> Self {
        Self::read_option(reader).unwrap_or_else(|| Box::new(T::make(0, None)))
    }
    fn write(&self) {
        let mut node = Some(&**self);
        let length = match list_length(node) {
            Some(length) => length,
            None => return write_foreign(b"ListNode with a cycle\0"),
        };
        unsafe { judge_write_list(length) }
        for _ in 0..length {
            if let Some(here) = node {
                here.val().write();
                node = here.next_of().as_deref();
            }
        }
    }
    fn read_option(reader: *mut Reader) -> Option<Self> {
        let mut head = None;
        let mut end = &mut head;
        for _ in 0..unsafe { judge_read_list(reader) } {
            end = end.insert(Box::new(T::make(i32::read(reader), None))).next_mut();
        }
        head
    }
    fn write_option(option: &Option<Self>) {
        match option {
            Some(head) => head.write(),
            None => unsafe { judge_write_list(0) },
        }
    }
    fn let_go_option(mut option: Option<Self>) {
        if list_length(option.as_deref()).is_none() {
            return std::mem::forget(option); // To drop it would not end.
        }
        while let Some(mut node) = option {
            option = node.next_mut().take();
        }
    }
    fn let_go(self) {
        Self::let_go_option(Some(self));
    }
}

pub type Child<T> = Option<Rc<RefCell<T>>>;

pub trait TreeNode: Sized {
    fn make(val: i32) -> Self;
    fn val(&self) -> i32;
    fn children(&mut self) -> [&mut Child<Self>; 2];
    fn children_of(&self) -> [&Child<Self>; 2];
}

/// The nodes level by level, None for a child that is missing; or None if one is in two places. A
/// cell is read whether or not the answer left it borrowed.
fn levels<T: TreeNode>(root: &Rc<RefCell<T>>) -> Option<Vec<Option<&T>>> {
    let look = |cell: &Rc<RefCell<T>>| unsafe { &*cell.as_ptr() };
    let mut seen = HashSet::new();
    let mut nodes = vec![Some(look(root))];
    let mut at = 0;
    while at < nodes.len() && seen.len() < NODES_MAX {
        if let Some(node) = nodes[at] {
            if !seen.insert(node as *const T) {
                return None;
            }
            nodes.extend(node.children_of().map(|child| child.as_ref().map(look)));
        }
        at += 1;
    }
    while let Some(None) = nodes.last() {
        nodes.pop();
    }
    Some(nodes)
}

impl<T: TreeNode> Value for Rc<RefCell<T>> {
    fn read(reader: *mut Reader) -> Self {
        Self::read_option(reader).unwrap_or_else(|| Rc::new(RefCell::new(T::make(0))))
    }
    fn write(&self) {
        let nodes = match levels(self) {
            Some(nodes) => nodes,
            None => return write_foreign(b"TreeNode with a shared node\0"),
        };
        unsafe { judge_write_list(nodes.len()) }
        nodes.iter().for_each(|node| node.map(T::val).write());
    }
    /// The children of a node come behind those of the nodes before it.
    fn read_option(reader: *mut Reader) -> Option<Self> {
        let mut count = unsafe { judge_read_list(reader) };
        let mut take = || {
            count = count.checked_sub(1)?;
            Option::<i32>::read(reader).map(|val| Rc::new(RefCell::new(T::make(val))))
        };
        let root = take();
        let mut parents: VecDeque<Self> = root.iter().cloned().collect();
        while let Some(parent) = parents.pop_front() {
            for child in parent.borrow_mut().children() {
                *child = take();
                parents.extend(child.iter().cloned());
            }
        }
        root
    }
    fn write_option(option: &Option<Self>) {
        match option {
            Some(root) => root.write(),
            None => unsafe { judge_write_list(0) },
        }
    }
    fn let_go(self) {
        let mut rest = vec![self];
        while let Some(node) = rest.pop() {
            if let Ok(cell) = Rc::try_unwrap(node) {
                let mut inner = cell.into_inner();
                rest.extend(inner.children().into_iter().filter_map(Option::take));
            }
        }
    }
}

impl Field {
    /// Behind the last parameter, and the result of what returns nothing.
    pub const NONE: Field = Field { ty: std::ptr::null(), offset: 0 };

    pub const fn of<T: Value>(slot: usize) -> Field {
        Field { ty: T::TYPE, offset: (slot * SLOT_BYTES) as u32 }
    }
}

impl Method {
    pub const fn new(params: &'static [Field], result: Field) -> Method {
        Method {
            params: params.as_ptr(),
            result,
            frame_bytes: (params.len() * SLOT_BYTES) as u32,
            param_count: (params.len() - 1) as u8,
            answer: 0, // A result of its own, made of the argument.
            is_prefix: false,
        }
    }
}

impl Op {
    /// # Safety
    /// The slot holds a T, and is not taken from again.
    #[inline(always)]
    pub unsafe fn take<T: Value>(&self, slot: usize) -> T {
        self.frame.cast::<u8>().add(slot * SLOT_BYTES).cast::<T>().read()
    }

    /// # Safety
    /// The slot is the result's, and T its type.
    #[inline(always)]
    pub unsafe fn give<T: Value>(&self, slot: usize, result: T) {
        self.frame.cast::<u8>().add(slot * SLOT_BYTES).cast::<T>().write(result)
    }
}

thread_local! {
    /// Where the last panic of the thread was, as addresses.
    static PLACE: RefCell<CString> = RefCell::new(CString::default());
}

/// The hook still has the stack of the panic; whether it is caught is not known yet.
fn note_place() {
    let place = unsafe { CStr::from_ptr(judge_trace()) }.to_owned();
    PLACE.with(|cell| *cell.borrow_mut() = place);
}

fn words_of(payload: &(dyn Any + Send)) -> CString {
    let text = match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
        (Some(text), _) => text,
        (_, Some(text)) => text.as_str(),
        _ => "of another type than text",
    };
    CString::new(text.replace('\0', "\u{fffd}")).unwrap_or_default()
}

/// Runs code of the candidate's; a panic that leaves it ends the program.
#[inline(always)]
pub fn guard(run: impl FnOnce()) {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| panic::set_hook(Box::new(|_| note_place())));
    if let Err(payload) = panic::catch_unwind(AssertUnwindSafe(run)) {
        let message = words_of(payload.as_ref());
        let place = PLACE.with(|cell| cell.take());
        let ty = b"panic\0".as_ptr().cast();
        unsafe { judge_fail(ERROR_EXCEPTION, ty, message.as_ptr(), place.as_ptr()) }
    }
}

#[no_mangle]
extern "C" fn judge_flush() {
    let _ = std::io::stdout().flush();
}
