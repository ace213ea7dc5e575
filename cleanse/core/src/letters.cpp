#include "letters.hpp"

#include <algorithm>
#include <vector>

#include "characters.hpp"
#include "state.hpp"
#include "text.hpp"

namespace cleanse {

PyObject* letters_of(PyObject* module, PyObject* text) {
    return guarded([&] {
        Characters& characters = *state_of(module).characters;
        std::vector<Py_UCS4> whole, folded;
        append_text(text, whole);
        characters.fold({whole.data(), whole.size()}, folded);
        const auto is_other = [&](Py_UCS4 c) { return c == '_' || !characters.is(c, Characters::Word); };
        folded.erase(std::remove_if(folded.begin(), folded.end(), is_other), folded.end());
        return Reference(string_of(folded.data(), folded.size()));
    });
}

}  // namespace cleanse
