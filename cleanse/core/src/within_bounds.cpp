#include "within_bounds.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "markup.hpp"

namespace cleanse {

namespace {

using View = std::string_view;

constexpr std::size_t MOST_MERGED = 8;  // tags of <html> and <body>, as in cleanse/read/bounding.py
constexpr std::size_t OF_TABLE = 2;     // elements that stand in a table though the page leaves their tags out

// What counts of an element, by its name: as in cleanse/read/open_elements.py and tokens.py.
enum Fact : std::uint32_t {
    Void = 1, Raw = 2, Formatting = 4, Foreign = 8, BreaksOut = 16, Point = 32, Merged = 64, Table = 128,
    Apart = 256,      // in which tags close less
    EndsP = 512,      // its start tag closes a paragraph
    EndsItems = 1024, // its end tag closes what needs no end tag in it
    Item = 2048,      // needs no end tag
    Part = 4096,      // of a table, which needs none either
    P = 8192,
};

struct Named {
    Fact fact;
    View names;
};

constexpr Named NAMED[] = {
    {Void, "area base br col embed hr img input link meta param source track wbr frame basefont bgsound keygen image"},
    {Raw, "script style xmp iframe noembed noframes textarea title plaintext"},
    {Formatting, "a b big code em font i nobr s small strike strong tt u"},
    {Foreign, "svg math"},
    {BreaksOut, "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p "
                "pre ruby s small span strong strike sub sup table tt u ul var font"},
    {Point, "foreignobject desc title mi mo mn ms mtext annotation-xml"},
    {Merged, "html body"},
    {Table, "table"},
    {Apart, "select template"},
    {EndsP, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu "
            "nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt plaintext table hr xmp"},
    {EndsItems, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main "
                "menu nav ol search section summary ul li dd dt table"},
    {Item, "li dd dt option p"},
    {Part, "tr td th tbody thead tfoot"},
    {P, "p"},
};

std::uint32_t facts_of(View name) {
    static const auto known = [] {
        std::unordered_map<View, std::uint32_t> found;
        for (const Named& named : NAMED) {
            for (std::size_t at = 0; at < named.names.size();) {
                const std::size_t end = std::min(named.names.size(), named.names.find(' ', at));
                found[named.names.substr(at, end - at)] |= named.fact;
                at = end + 1;
            }
        }
        return found;
    }();
    char written[16] = {};
    if (name.size() > sizeof written) return 0;
    std::transform(name.begin(), name.end(), written, small);
    const auto found = known.find(View(written, name.size()));
    return found == known.end() ? 0 : found->second;
}

struct Bounds {
    std::size_t deepest, active, reopened, window, attributes;
};

// Goes through the tags of a page, and keeps those open that a parser could still have open, or more: only what an end tag closes for
// sure is closed. So what it says of depth is no less than what a parser makes of the page.
class Look {
  public:
    Look(View page, const Bounds& bounds) : page_(page), bounds_(bounds) {}

    bool is_within() {
        std::size_t at = page_.find('<', 0);
        while (at != View::npos) {
            ++signs_;
            const std::size_t end = behind(at);
            if (!is_sure_) return false;
            at = page_.find('<', end);
        }
        return most_formatting_ <= bounds_.active && most_formatting_ * signs_ <= bounds_.reopened;
    }

  private:
    struct Open {
        View name;
        std::uint32_t facts;
    };
    struct Tag {
        View name;
        std::uint32_t facts = 0;
        std::size_t end = 0;
        bool closes_itself = false;
    };

    // Where ends what begins with a sign.
    std::size_t behind(std::size_t at) {
        const bool is_end = page_.part(at + 1, 1) == "/";
        const std::size_t start = at + 1 + is_end;
        if (start >= page_.size()) return page_.size();
        if (!is_letter(page_[start])) return behind_other(at, is_end);
        const Tag tag = tag_at(start);
        if (!is_sure_ || tag.end == View::npos) return page_.size();
        if (tag.end - at > bounds_.window && has_many_attributes_) return unsure();
        if (is_end) {
            close(tag);
        } else if (open(tag)) {
            return page_.end_of_raw(tag.name, tag.end);
        }
        return tag.end;
    }

    std::size_t unsure() {
        is_sure_ = false;
        return page_.size();
    }

    std::size_t behind_other(std::size_t at, bool is_end) {
        const View rest = page_.part(at, 9);
        if (foreign_ > 0 && rest == "<![CDATA[") return unsure();
        if (!is_end && rest.substr(0, 2) != "<!" && rest.substr(0, 2) != "<?") return at + 1;
        return page_.behind_comment(at);
    }

    // A tag whose name begins at a place; it ends nowhere where the page ends within.
    Tag tag_at(std::size_t at) {
        Tag tag;
        const std::size_t start = at;
        while (at < page_.size() && page_[at] != '/' && page_[at] != '>' && !is_blank(page_[at])) {
            if (static_cast<signed char>(page_[at]) < ' ') is_sure_ = false;  // a blank to some, or of another script
            ++at;
        }
        tag.name = page_.part(start, at - start);
        tag.facts = facts_of(tag.name);
        std::size_t attributes = 0;
        bool is_after_slash = false;
        while (at < page_.size()) {
            const char c = page_[at];
            if (c == '>') {
                tag.closes_itself = is_after_slash;
                tag.end = at + 1;
                has_many_attributes_ = attributes > bounds_.attributes;
                return tag;
            }
            is_after_slash = c == '/';
            if (c == '/' || is_blank(c)) {
                ++at;
            } else {
                ++attributes;
                at = page_.behind_attribute(at);
            }
        }
        tag.end = View::npos;
        return tag;
    }

    // Gives whether what is in the element is no markup.
    bool open(const Tag& tag) {
        const auto is = [&](std::uint32_t wanted) { return (tag.facts & wanted) != 0; };
        if (is(Merged)) {
            is_sure_ = is_sure_ && ++merged_ <= MOST_MERGED && foreign_ == 0;
            return false;
        }
        if (foreign_ > 0) {
            // In what of SVG or MathML may hold HTML is text alone, or a parser is to be asked.
            if (is(BreaksOut) || (!open_.empty() && (open_.back().facts & Point) != 0) || is_alike(tag.name, "foreignobject")) unsure();
            if (!tag.closes_itself) push(tag);
            return false;
        }
        if (is(Foreign) && tag.closes_itself) return false;
        if (apart_ == 0) close_before(tag);
        if (is(Void) || (is(Part) && tables_ == 0 && apart_ == 0)) return false;
        if (!is(Raw)) push(tag);
        return is(Raw);
    }

    // What a start tag closes for sure.
    void close_before(const Tag& tag) {
        if (open_.empty()) return;
        const Open& last = open_.back();
        if (((tag.facts & EndsP) != 0 && (last.facts & P) != 0) || ((tag.facts & (Item | Part)) != 0 && is_alike(last.name, tag.name))) pop();
    }

    void push(const Tag& tag) {
        open_.push_back({tag.name, tag.facts});
        foreign_ += (tag.facts & Foreign) != 0;
        apart_ += (tag.facts & Apart) != 0;
        tables_ += (tag.facts & Table) != 0;
        formatting_ += foreign_ == 0 && (tag.facts & Formatting) != 0;
        most_formatting_ = std::max(most_formatting_, formatting_);
        if (open_.size() + OF_TABLE * tables_ + formatting_ >= bounds_.deepest) unsure();
    }

    void pop() {
        const std::uint32_t facts = open_.back().facts;
        formatting_ -= foreign_ == 0 && (facts & Formatting) != 0;
        foreign_ -= (facts & Foreign) != 0;
        apart_ -= (facts & Apart) != 0;
        tables_ -= (facts & Table) != 0;
        open_.pop_back();
    }

    void close(const Tag& tag) {
        if (open_.empty()) return;
        std::size_t at = open_.size() - 1;
        if (foreign_ > 0) {  // it closes what is in it, up to the SVG
            while (!is_alike(open_[at].name, tag.name)) {
                if ((open_[at].facts & Foreign) != 0) {
                    unsure();
                    return;
                }
                --at;
            }
        } else if (apart_ == 0 && (tag.facts & (Table | Part)) != 0) {
            while (at > 0 && (open_[at].facts & Part) != 0 && !is_alike(open_[at].name, tag.name)) --at;
        } else if (apart_ == 0 && at > 0 && (tag.facts & EndsItems) != 0 && (open_[at].facts & Item) != 0 && !is_alike(open_[at].name, tag.name)) {
            --at;  // one alone: a parser may have closed already what this closes, and then leaves open what is in it
        }
        if (!is_alike(open_[at].name, tag.name)) return;
        while (open_.size() > at) pop();
    }

    const Markup page_;
    const Bounds bounds_;
    std::vector<Open> open_;
    bool is_sure_ = true, has_many_attributes_ = false;
    std::size_t signs_ = 0, merged_ = 0, foreign_ = 0, apart_ = 0, tables_ = 0, formatting_ = 0, most_formatting_ = 0;
};

}  // namespace

PyObject* is_within_bounds(PyObject*, PyObject* args) {
    return guarded([&] {
        PyObject* given = nullptr;
        Py_ssize_t deepest = 0, active = 0, reopened = 0, window = 0, attributes = 0;
        if (!PyArg_ParseTuple(args, "Snnnnn", &given, &deepest, &active, &reopened, &window, &attributes)) throw PythonError();
        char* bytes = nullptr;
        Py_ssize_t size = 0;
        if (PyBytes_AsStringAndSize(given, &bytes, &size) < 0) throw PythonError();
        for (const Py_ssize_t bound : {deepest, active, reopened, window, attributes}) {
            if (bound >= 0) continue;
            PyErr_Format(PyExc_ValueError, "a bound is %zd; expected none below 0", bound);
            throw PythonError();
        }
        const auto number = [](Py_ssize_t value) { return static_cast<std::size_t>(value); };
        const Bounds bounds{number(deepest), number(active), number(reopened), number(window), number(attributes)};
        Look look({bytes, number(size)}, bounds);
        return Reference::borrowed(look.is_within() ? Py_True : Py_False);
    });
}

}  // namespace cleanse
