#include "long_tags.hpp"

#include <algorithm>
#include <string_view>

#include "state.hpp"
#include "utf8.hpp"

namespace cleanse {

namespace {

using View = std::string_view;

// As text.rfind(sign), which asks of one character after another: this asks of many at once where the sign is not.
std::size_t last_of(View text, char sign) {
    constexpr std::size_t STRETCH = 256;
    for (std::size_t end = text.size(); end > 0;) {
        const std::size_t start = end > STRETCH ? end - STRETCH : 0;
        const View stretch = text.substr(start, end - start);
        if (stretch.find(sign) != stretch.npos) return start + stretch.rfind(sign);
        end = start;
    }
    return text.npos;
}

class LongTags {
  public:
    LongTags(View page, bool is_ascii, const Spaces& spaces, std::size_t window, std::size_t most)
        : page_(page), is_ascii_(is_ascii), spaces_(spaces), window_(window), most_(most) {}

    bool has_any() const {
        std::size_t before = 0;  // where the stretch before begins
        for (std::size_t start = 0; start < page_.size();) {
            const std::size_t end = end_of_window(start);
            if (opens(before, start, end)) return true;
            before = start;
            start = end;
        }
        return false;
    }

  private:
    // Where as many characters end as a window has.
    std::size_t end_of_window(std::size_t start) const {
        if (is_ascii_) return std::min(page_.size(), start + window_);
        std::size_t at = start;
        for (std::size_t left = window_; left > 0 && at < page_.size();) {
            const std::size_t step = std::min(left, page_.size() - at);  // no more characters than bytes
            left -= length_of(page_.substr(at, step));
            at += step;
        }
        while (at < page_.size() && (static_cast<unsigned char>(page_[at]) & 0xC0) == 0x80) ++at;
        return at;
    }

    // As _opens_long_tag of limits.py.
    bool opens(std::size_t before, std::size_t start, std::size_t end) const {
        const View window = page_.substr(start, end - start);
        if (window.find('>') != window.npos && window.find('<') != window.npos) return false;
        const std::size_t sign = last_of(page_.substr(before, end - before), '<');
        if (sign == View::npos || page_.substr(before + sign, 4) == "<!--") return false;
        return has_more_attributes(before + sign + 1);
    }

    // As attributes_end of tokens.py: whether there is an end.
    bool has_more_attributes(std::size_t at) const {
        for (std::size_t number = 0;; ++number) {
            at = behind_blanks(at, true);
            if (at == page_.size() || page_[at] == '>') return false;
            if (number == most_) return true;
            at = end_of_attribute(at);
        }
    }

    std::size_t behind_blanks(std::size_t at, bool or_slashes) const {
        while (at < page_.size()) {
            std::size_t next = at;
            const Py_UCS4 c = character(next);
            if (!spaces_.is_space(c) && !(or_slashes && c == '/')) break;
            at = next;
        }
        return at;
    }

    // The one that begins at a place, which moves behind it. Of a page that ends within one nothing is read behind the end.
    Py_UCS4 character(std::size_t& at) const {
        char last[4] = {};
        if (page_.size() - at >= sizeof last || static_cast<unsigned char>(page_[at]) < 0x80) return next_of(page_, at);
        std::size_t end = 0;
        std::copy(page_.begin() + static_cast<std::ptrdiff_t>(at), page_.end(), last);
        const Py_UCS4 found = next_of({last, sizeof last}, end);
        at = std::min(page_.size(), at + end);
        return found;
    }

    // Where an attribute ends that begins at a place: as _ATTRIBUTE of tokens.py has it.
    std::size_t end_of_attribute(std::size_t at) const {
        character(at);  // whatever it begins with
        at = behind(at, [](Py_UCS4 c) { return c == '/' || c == '>' || c == '='; });
        const std::size_t equals = behind_blanks(at, false);
        if (equals == page_.size() || page_[equals] != '=') return at;
        at = behind_blanks(equals + 1, false);
        if (at == page_.size()) return at;
        const char first = page_[at];
        if (first == '"' || first == '\'') return std::min(page_.size() - 1, page_.find(first, at + 1)) + 1;
        return behind(at, [](Py_UCS4 c) { return c == '>'; });
    }

    // Where a blank follows, or what ends it.
    template <typename Ends>
    std::size_t behind(std::size_t at, Ends ends) const {
        while (at < page_.size()) {
            std::size_t next = at;
            const Py_UCS4 c = character(next);
            if (ends(c) || spaces_.is_space(c)) break;
            at = next;
        }
        return at;
    }

    const View page_;
    const bool is_ascii_;
    const Spaces& spaces_;
    const std::size_t window_, most_;
};

}  // namespace

PyObject* opens_long_tag(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject* given = nullptr;
        Py_ssize_t size = 0, window = 0, most = 0;
        if (!PyArg_ParseTuple(args, "Snnn", &given, &size, &window, &most)) throw PythonError();
        char* bytes = nullptr;
        Py_ssize_t count = 0;
        if (PyBytes_AsStringAndSize(given, &bytes, &count) < 0) throw PythonError();
        if (window < 1 || most < 0) {
            PyErr_Format(PyExc_ValueError, "a window of %zd characters with %zd attributes; expected 1 and 0 at least", window, most);
            throw PythonError();
        }
        const View page(bytes, static_cast<std::size_t>(count));
        const Spaces spaces(*state_of(module).characters);
        const LongTags tags(page, size == count, spaces, static_cast<std::size_t>(window), static_cast<std::size_t>(most));
        return Reference::borrowed(tags.has_any() ? Py_True : Py_False);
    });
}

}  // namespace cleanse
