#include "long_tags.hpp"

#include <algorithm>
#include <string_view>

#include "attributes.hpp"
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

// A page in UTF-8.
class Page {
  public:
    Page(View text, const Spaces& spaces) : text_(text), spaces_(spaces) {}

    std::size_t size() const { return text_.size(); }
    View part(std::size_t start, std::size_t end) const { return text_.substr(start, end - start); }
    bool is_space(Py_UCS4 c) const { return spaces_.is_space(c); }
    std::size_t find(Py_UCS4 c, std::size_t at) const { return std::min(size(), text_.find(static_cast<char>(c), at)); }
    // Of a page that ends within a character nothing is read behind the end.
    Py_UCS4 take(std::size_t& at) const {
        char last[4] = {};
        if (size() - at >= sizeof last || static_cast<unsigned char>(text_[at]) < 0x80) return next_of(text_, at);
        std::size_t end = 0;
        std::copy(text_.begin() + static_cast<std::ptrdiff_t>(at), text_.end(), last);
        const Py_UCS4 found = next_of({last, sizeof last}, end);
        at = std::min(size(), at + end);
        return found;
    }
    // Where as many characters end from a place on.
    std::size_t behind(std::size_t at, std::size_t characters) const {
        while (characters > 0 && at < size()) {
            const std::size_t step = std::min(characters, size() - at);  // no more characters than bytes
            characters -= length_of(text_.substr(at, step));
            at += step;
        }
        while (at < size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) ++at;
        return at;
    }

  private:
    const View text_;
    const Spaces& spaces_;
};

class LongTags {
  public:
    LongTags(const Page& page, bool is_ascii, std::size_t window, std::size_t most)
        : page_(page), attributes_(page), is_ascii_(is_ascii), window_(window), most_(most) {}

    bool has_any() const {
        std::size_t before = 0;  // where the stretch before begins
        for (std::size_t start = 0; start < page_.size();) {
            const std::size_t end = is_ascii_ ? std::min(page_.size(), start + window_) : page_.behind(start, window_);
            if (opens(before, start, end)) return true;
            before = start;
            start = end;
        }
        return false;
    }

  private:
    // As _opens_long_tag of limits.py.
    bool opens(std::size_t before, std::size_t start, std::size_t end) const {
        const View window = page_.part(start, end);
        if (window.find('>') != window.npos && window.find('<') != window.npos) return false;
        const std::size_t sign = last_of(page_.part(before, end), '<');
        if (sign == View::npos || page_.part(before + sign, page_.size()).substr(0, 4) == "<!--") return false;
        return has_more_attributes(before + sign + 1);
    }

    // As attributes_end of tokens.py: whether there is an end.
    bool has_more_attributes(std::size_t at) const {
        for (std::size_t number = 0;; ++number) {
            at = attributes_.begin(at);
            if (at == page_.size() || attributes_.is_at(at, '>')) return false;
            if (number == most_) return true;
            at = attributes_.end(at);
        }
    }

    const Page& page_;
    const Attributes<Page> attributes_;
    const bool is_ascii_;
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
        const Spaces spaces(*state_of(module).characters);
        const Page page({bytes, static_cast<std::size_t>(count)}, spaces);
        const LongTags tags(page, size == count, static_cast<std::size_t>(window), static_cast<std::size_t>(most));
        return Reference::borrowed(tags.has_any() ? Py_True : Py_False);
    });
}

}  // namespace cleanse
