//! What the driver of a Rust answer has in common for all problems; made once per machine into a
//! library that the rendered glue uses.
//!
//! Frames, values and crash reports are those of the C driver (native.h), which calls the glue.
//! Here is how Rust's types are read and written, and how a panic becomes an ERROR.
use std::any::Any;
use std::cell::RefCell;
use std::ffi::{c_void, CStr, CString};
use std::io::Write;
use std::os::raw::c_char;
use std::panic::{self, AssertUnwindSafe};
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
type Drop_ = unsafe extern "C" fn(*const Type, *mut c_void, bool);

/// struct judge_type.
#[repr(C)]
pub struct Type {
    make: Option<unsafe extern "C" fn(*mut c_void)>,
    read: Read,
    write: Write_,
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
        drop_argument: None, // The call takes it.
        drop_result: Some(drop_value::<Self>),
        element: std::ptr::null(),
        size: std::mem::size_of::<Self>() as u32,
        nullable: false,
    };
    fn read(reader: *mut Reader) -> Self;
    fn write(&self);
}

unsafe extern "C" fn read_value<T: Value>(_: *const Type, reader: *mut Reader, at: *mut c_void) {
    assert!(std::mem::size_of::<T>() <= SLOT_BYTES);
    at.cast::<T>().write(T::read(reader));
}

unsafe extern "C" fn write_value<T: Value>(_: *const Type, at: *const c_void) {
    (*at.cast::<T>()).write();
}

unsafe extern "C" fn drop_value<T: Value>(_: *const Type, at: *mut c_void, _: bool) {
    at.cast::<T>().drop_in_place();
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

impl<T: Value> Value for Vec<T> {
    fn read(reader: *mut Reader) -> Self {
        let count = unsafe { judge_read_list(reader) };
        (0..count).map(|_| T::read(reader)).collect()
    }
    fn write(&self) {
        unsafe { judge_write_list(self.len()) }
        self.iter().for_each(T::write);
    }
}

impl<T: Value> Value for Option<T> {
    fn read(reader: *mut Reader) -> Self {
        if unsafe { judge_read_null(reader) } {
            return None;
        }
        Some(T::read(reader))
    }
    fn write(&self) {
        match self {
            Some(value) => value.write(),
            None => unsafe { judge_write_null() },
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
