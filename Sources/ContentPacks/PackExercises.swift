import Calculators
package import Records
import Yams

/// The skills that a pack drills, as its `exercises.yaml` lists them: titles, each with the names of skills.
///
///     Reserved Instances:
///       - reserved.effective_hourly
///       - reserved.saving_percent
package struct PackExercises: Sendable, Hashable {
    package static let fileName = "exercises.yaml"

    package struct Group: Sendable, Hashable {
        package var title: String
        package var skills: [Entry]
    }

    package struct Entry: Sendable, Hashable {
        package var skill: String
        /// From 1.
        package var line: Int
    }

    package var groups: [Group] = []

    /// Reads the file's text. What is no skill of this program is left out and told, and of one that stands twice the
    /// second.
    package static func read(_ text: String, path: String) -> (exercises: PackExercises, problems: [PackProblem]) {
        var reader = Reader(path: path)
        do {
            guard let root = try compose(yaml: text) else { return (PackExercises(), []) }
            guard let mapping = root.mapping else {
                return (PackExercises(), [PackProblem(.notKeys, path: path, line: 1)])
            }
            for (key, value) in mapping { reader.add(key.string ?? "", value) }
        } catch {
            reader.problems.append(
                PackProblem(.notYAML(detail: Manifest.detail(of: error)), path: path, line: Manifest.line(of: error)))
        }
        return (reader.exercises, reader.problems)
    }

    private struct Reader {
        let path: String
        var exercises = PackExercises()
        var problems: [PackProblem] = []
        private var seen: Set<String> = []

        init(path: String) { self.path = path }

        mutating func add(_ title: String, _ value: Node) {
            var group = Group(title: title, skills: [])
            for node in value.sequence ?? [value] {
                let name = node.scalar?.string ?? ""
                let line = node.mark?.line ?? 1
                if Skill.named(name) == nil || !seen.insert(name).inserted {
                    let kind = PackProblem.Kind.badValue(key: title, found: name, expected: .skill)
                    problems.append(PackProblem(kind, path: path, line: line))
                } else {
                    group.skills.append(Entry(skill: name, line: line))
                }
            }
            if !group.skills.isEmpty { exercises.groups.append(group) }
        }
    }
}
