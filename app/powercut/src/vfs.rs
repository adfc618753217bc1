//! The file system that SQLite is given: its own one, with a note of each write and each sync.
#![expect(unsafe_code, reason = "SQLite takes a file system as a table of C functions")]

use std::{
    ffi::{CStr, c_char, c_int, c_void},
    io,
    path::Path,
    ptr,
    sync::atomic::{AtomicPtr, Ordering},
};

use libsqlite3_sys::{
    SQLITE_IOERR, SQLITE_OK, SQLITE_OPEN_MAIN_DB, SQLITE_OPEN_WAL, sqlite3_file, sqlite3_int64, sqlite3_io_methods,
    sqlite3_vfs, sqlite3_vfs_find, sqlite3_vfs_register,
};

use crate::{RECORDING, Step};

/// SQLite's own file system.
static ORIGINAL: AtomicPtr<sqlite3_vfs> = AtomicPtr::new(ptr::null_mut());

/// A file that is watched. The memory of the original one follows it.
#[repr(C)]
struct Watched {
    base: sqlite3_file,
    /// Its name, when it is recorded; owned.
    name: *mut String,
}

const OWN: usize = size_of::<Watched>();

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 3,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: Some(fetch),
    xUnfetch: Some(unfetch),
};

/// Makes this the file system of all databases that are opened from now on.
pub(crate) fn install() -> io::Result<()> {
    // SAFETY: the default file system lives as long as the program. The copy is never freed and differs only in what is
    // ours: a larger file, and how one is opened.
    let result = unsafe {
        let original = sqlite3_vfs_find(ptr::null());
        if original.is_null() {
            return Err(io::Error::other("SQLite has no file system"));
        }
        ORIGINAL.store(original, Ordering::SeqCst);
        let mut ours = *original;
        ours.szOsFile += c_int::try_from(OWN).map_err(io::Error::other)?;
        ours.zName = c"powercut".as_ptr();
        ours.pNext = ptr::null_mut();
        ours.xOpen = Some(open);
        sqlite3_vfs_register(Box::leak(Box::new(ours)), 1)
    };
    if result == SQLITE_OK {
        Ok(())
    } else {
        Err(io::Error::other(format!("SQLite refuses the file system: {result}")))
    }
}

/// The original file behind ours.
///
/// # Safety
/// `file` was given to [`open`].
unsafe fn behind(file: *mut sqlite3_file) -> *mut sqlite3_file {
    // SAFETY: SQLite reserved `szOsFile` bytes, ours first. `OWN` is a multiple of the alignment of a pointer.
    unsafe { file.byte_add(OWN) }
}

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    let original = ORIGINAL.load(Ordering::SeqCst);
    // SAFETY: the arguments are SQLite's own, passed on; `file` has room for ours and for the original behind it. A name
    // is a C string, or null for a temporary file.
    unsafe {
        let Some(open) = (*original).xOpen else { return SQLITE_IOERR };
        let result = open(original, name, behind(file), flags, out);
        let watched = file.cast::<Watched>();
        (*watched).name = ptr::null_mut();
        // Without methods it is not closed: the original one asks for that when it failed.
        (*watched).base.pMethods = if (*behind(file)).pMethods.is_null() { ptr::null() } else { &raw const METHODS };
        if result == SQLITE_OK && flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL) != 0 && !name.is_null() {
            let path = CStr::from_ptr(name).to_str().unwrap_or_default();
            if let Some(name) = RECORDING.get().and_then(|recording| recording.name_of(Path::new(path))) {
                (*watched).name = Box::into_raw(Box::new(name));
            }
        }
        result
    }
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    // SAFETY: `file` was opened by `open`, and is closed once: the name is freed once.
    unsafe {
        let name = std::mem::replace(&mut (*file.cast::<Watched>()).name, ptr::null_mut());
        if !name.is_null() {
            drop(Box::from_raw(name));
        }
        let original = behind(file);
        (*(*original).pMethods).xClose.map_or(SQLITE_IOERR, |close| close(original))
    }
}

/// Notes a step of a file that is recorded.
///
/// # Safety
/// `file` was opened by [`open`].
unsafe fn note(file: *mut sqlite3_file, step: impl FnOnce(String) -> Step) {
    // SAFETY: the name is null or lives until the file is closed.
    let name = unsafe { (*file.cast::<Watched>()).name.as_ref() };
    if let (Some(name), Some(recording)) = (name, RECORDING.get()) {
        recording.steps().push(step(name.clone()));
    }
}

unsafe extern "C" fn write(file: *mut sqlite3_file, data: *const c_void, size: c_int, at: sqlite3_int64) -> c_int {
    // SAFETY: SQLite gives `size` bytes at `data`; `file` was opened by `open`.
    unsafe {
        let original = behind(file);
        let result = (*(*original).pMethods).xWrite.map_or(SQLITE_IOERR, |write| write(original, data, size, at));
        let bytes = std::slice::from_raw_parts(data.cast::<u8>(), usize::try_from(size).unwrap_or(0));
        let at = usize::try_from(at).unwrap_or(0);
        note(file, |file| Step::Write { file, at, bytes: bytes.to_vec() });
        result
    }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, size: sqlite3_int64) -> c_int {
    // SAFETY: `file` was opened by `open`.
    unsafe {
        let original = behind(file);
        let result = (*(*original).pMethods).xTruncate.map_or(SQLITE_IOERR, |truncate| truncate(original, size));
        note(file, |file| Step::Truncate { file, size: usize::try_from(size).unwrap_or(0) });
        result
    }
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    let before = RECORDING.get().map_or(0, crate::Recording::len);
    // SAFETY: `file` was opened by `open`.
    unsafe {
        let original = behind(file);
        let result = (*(*original).pMethods).xSync.map_or(SQLITE_IOERR, |sync| sync(original, flags));
        if result == SQLITE_OK {
            note(file, |file| Step::Sync { file, before });
        }
        result
    }
}

unsafe extern "C" fn shm_barrier(file: *mut sqlite3_file) {
    // SAFETY: `file` was opened by `open`.
    unsafe {
        let original = behind(file);
        if let Some(barrier) = (*(*original).pMethods).xShmBarrier {
            barrier(original);
        }
    }
}

/// Functions that the original file answers alone.
macro_rules! passed_on {
    ($($name:ident = $method:ident($($arg:ident: $kind:ty),*);)*) => { $(
        unsafe extern "C" fn $name(file: *mut sqlite3_file $(, $arg: $kind)*) -> c_int {
            // SAFETY: `file` was opened by `open`; the other arguments are SQLite's own, passed on.
            unsafe {
                let original = behind(file);
                (*(*original).pMethods).$method.map_or(SQLITE_IOERR, |method| method(original $(, $arg)*))
            }
        }
    )* };
}

passed_on! {
    read = xRead(data: *mut c_void, size: c_int, at: sqlite3_int64);
    file_size = xFileSize(size: *mut sqlite3_int64);
    lock = xLock(level: c_int);
    unlock = xUnlock(level: c_int);
    check_reserved_lock = xCheckReservedLock(result: *mut c_int);
    file_control = xFileControl(what: c_int, with: *mut c_void);
    sector_size = xSectorSize();
    device_characteristics = xDeviceCharacteristics();
    shm_map = xShmMap(page: c_int, size: c_int, extend: c_int, at: *mut *mut c_void);
    shm_lock = xShmLock(from: c_int, count: c_int, flags: c_int);
    shm_unmap = xShmUnmap(delete: c_int);
    fetch = xFetch(at: sqlite3_int64, size: c_int, to: *mut *mut c_void);
    unfetch = xUnfetch(at: sqlite3_int64, from: *mut c_void);
}
