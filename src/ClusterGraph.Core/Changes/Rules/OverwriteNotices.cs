namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Finds what a change replaced that its author had not seen, so that the other person can be told.</summary>
internal static class OverwriteNotices
{
    public static IReadOnlyList<Overwrite> Find(
        IReadOnlyList<Effect> effects, IReadOnlyList<MapOp> ops, ChangeContext context)
    {
        if (!ops.Any(op => op is EditActor or EditLink or PutStage or EditMap))
        {
            return [];
        }

        var notices = new List<Overwrite>();
        var edits = effects.Where(e => e is { Before: not null, After: not null }).ToDictionary(e => e.Key);
        foreach (var later in context.History.After(context.Base).Where(c => c.By != context.Author.Id))
        {
            foreach (var theirs in later.Effects.Where(e => e.Before is not null && e.After is not null))
            {
                if (edits.TryGetValue(theirs.Key, out var mine))
                {
                    Compare(mine, theirs, later, notices);
                }
            }
        }

        return notices;
    }

    private static void Compare(Effect mine, Effect theirs, Change later, List<Overwrite> notices)
    {
        var fields = FieldMap.Changed(mine.Before!, mine.After!)
            .Intersect(FieldMap.Changed(theirs.Before!, theirs.After!), StringComparer.Ordinal)
            .Where(f => !f.StartsWith("assertions.", StringComparison.Ordinal))
            .ToList();
        if (fields.Count > 0)
        {
            notices.Add(new Overwrite(mine.Key, fields, later.By, later.Rev));
        }
    }
}
