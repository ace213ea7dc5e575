// What all files of the module use of Python: its stable interface, references that let go of themselves, and errors.

#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <new>
#include <utility>
#ifdef __GLIBCXX__
#include <cxxabi.h>
#endif

namespace cleanse {

// A Python error is set: functions throw this, and the outermost gives NULL to Python.
struct PythonError {};

// Says whether the process ends: the module looks the function up, which is not of the stable interface before 3.13.
inline int (*asks_whether_python_ends)() = nullptr;

// Whether the process ends. Before 3.14 Python then ends threads by unwinding them where they take its lock, and what they give up
// without it another thread may be freeing.
inline bool python_ends() { return asks_whether_python_ends != nullptr && asks_whether_python_ends() != 0; }

// Py_TPFLAGS_DISALLOW_INSTANTIATION, which 3.10 has outside its stable part: of types whose objects the module alone makes.
constexpr unsigned int DISALLOW_INSTANTIATION = 1U << 7;

// A reference that is owned.
class Reference {
  public:
    Reference() = default;
    // Takes what a function of Python gave: NULL is its error.
    explicit Reference(PyObject* owned) : object_(owned) {
        if (owned == nullptr) throw PythonError();
    }
    Reference(const Reference&) = delete;
    Reference& operator=(const Reference&) = delete;
    Reference(Reference&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
    Reference& operator=(Reference&& other) noexcept {
        std::swap(object_, other.object_);
        return *this;
    }
    ~Reference() {
        if (object_ != nullptr && !python_ends()) Py_DECREF(object_);
    }

    static Reference borrowed(PyObject* object) {
        if (object == nullptr) throw PythonError();
        Py_INCREF(object);
        return Reference(object);
    }

    PyObject* get() const { return object_; }
    PyObject* release() { return std::exchange(object_, nullptr); }

  private:
    PyObject* object_ = nullptr;
};

// What a dictionary has for a key, borrowed; NULL where it has nothing.
inline PyObject* entry_of(PyObject* dictionary, PyObject* key) {
    PyObject* found = PyDict_GetItemWithError(dictionary, key);
    if (found == nullptr && PyErr_Occurred()) throw PythonError();
    return found;
}

// Lets other threads run Python while it lives. Nothing may touch an object meanwhile.
class WithoutLock {
  public:
    WithoutLock() : state_(PyEval_SaveThread()) {}
    WithoutLock(const WithoutLock&) = delete;
    WithoutLock& operator=(const WithoutLock&) = delete;
    // Before 3.14 Python ends a thread here, by unwinding it, where the process ends meanwhile.
    ~WithoutLock() noexcept(false) { PyEval_RestoreThread(state_); }

  private:
    PyThreadState* state_;
};

// Calls what may throw, for Python, which knows no exceptions of C++: NULL where it threw.
template <typename Function>
PyObject* guarded(Function function) {
    try {
        return function().release();
    } catch (const PythonError&) {
        return nullptr;
    } catch (const std::bad_alloc&) {
        return PyErr_NoMemory();
#ifdef __GLIBCXX__
    } catch (const abi::__forced_unwind&) {  // the end of a thread
        throw;
#endif
    } catch (...) {
        PyErr_SetString(PyExc_SystemError, "cleanse's compiled core failed: this is a bug, please report it");
        return nullptr;
    }
}

}  // namespace cleanse
