// Processes: the only place that starts a process: editor, viewer, git, plugins.
//
//     try runInForeground(["vim", "+40", "aws.md"], environment: environment)
//
// It knows nothing of what runs.
