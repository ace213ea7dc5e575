#include "head_styles.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "markup.hpp"

namespace cleanse {

namespace {

using View = std::string_view;

constexpr std::size_t LITTLE = 1000;  // bytes that are not worth a copy of the page
constexpr View OPEN[] = {"html", "head"}, EMPTY[] = {"meta", "link", "base"}, RAW[] = {"title", "script"};

template <typename Names>
bool is_any(View name, const Names& names) {
    return std::any_of(std::begin(names), std::end(names), [&](View known) { return is_alike(name, known); });
}

// Goes through a head, tag by tag, as far as there is nothing else than a head has: with anything else a body may begin.
class Head {
  public:
    explicit Head(View page) : page_(page) {}

    // Where what is in each of its styles begins and ends.
    std::vector<std::pair<std::size_t, std::size_t>> styles() {
        std::size_t at = page_.behind_blanks(0);
        while (at < page_.size() && page_[at] == '<' && at + 1 < page_.size()) {
            const char sign = page_[at + 1];
            at = sign == '!' || sign == '?' ? page_.behind_comment(at) : behind_tag(at + 1);
            at = page_.behind_blanks(at);
        }
        return std::move(styles_);
    }

  private:
    // Where what a tag opens, or closes, goes on in the head; the size of the page where it may not.
    std::size_t behind_tag(std::size_t at) {
        const bool is_end = page_[at] == '/';
        at += is_end;
        const std::size_t end_of_name = page_.behind_name(at);
        const View name = page_.part(at, end_of_name - at);
        const std::size_t end = end_of_tag(end_of_name);
        if (is_end) {
            if (!is_in_noscript_ || !is_alike(name, "noscript")) return page_.size();
            is_in_noscript_ = false;
            return end;
        }
        if (is_any(name, EMPTY) && !(is_in_noscript_ && is_alike(name, "base"))) return end;
        if (is_alike(name, "style")) return behind_raw(name, end, !is_in_noscript_);
        if (is_in_noscript_) return page_.size();
        if (is_any(name, OPEN)) return end;
        if (is_any(name, RAW)) return behind_raw(name, end, false);
        is_in_noscript_ = is_alike(name, "noscript");
        return is_in_noscript_ ? end : page_.size();
    }

    // Where a tag ends, from the end of its name on.
    std::size_t end_of_tag(std::size_t at) const {
        while (at < page_.size() && page_[at] != '>') at = page_[at] == '/' || is_blank(page_[at]) ? at + 1 : page_.behind_attribute(at);
        return std::min(page_.size(), at + 1);
    }

    std::size_t behind_raw(View name, std::size_t start, bool is_left_out) {
        const std::size_t end = page_.end_of_raw(name, start);
        if (end == page_.size()) return end;
        if (is_left_out) styles_.emplace_back(start, end);
        return end_of_tag(page_.behind_name(end + 2));
    }

    const Markup page_;
    bool is_in_noscript_ = false;
    std::vector<std::pair<std::size_t, std::size_t>> styles_;
};

}  // namespace

PyObject* without_head_styles(PyObject*, PyObject* page) {
    return guarded([&] {
        char* bytes = nullptr;
        Py_ssize_t count = 0;
        if (PyBytes_AsStringAndSize(page, &bytes, &count) < 0) throw PythonError();
        const auto size = static_cast<std::size_t>(count);
        const auto styles = Head({bytes, size}).styles();
        std::size_t left_out = 0;
        for (const auto& [start, end] : styles) left_out += end - start;
        if (left_out < LITTLE) return Reference::borrowed(page);
        Reference made(PyBytes_FromStringAndSize(nullptr, static_cast<Py_ssize_t>(size - left_out)));
        char* to = PyBytes_AsString(made.get());
        std::size_t from = 0;
        for (const auto& [start, end] : styles) {
            to = std::copy(bytes + from, bytes + start, to);
            from = end;
        }
        std::copy(bytes + from, bytes + size, to);
        return made;
    });
}

}  // namespace cleanse
