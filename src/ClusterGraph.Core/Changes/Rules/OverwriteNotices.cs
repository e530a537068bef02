namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Finds what a change replaced that its author had not seen, so that the other person can be told.</summary>
internal static class OverwriteNotices
{
    public static IReadOnlyList<Overwrite> Find(
        IReadOnlyList<Effect> effects, IReadOnlyList<MapOp> ops, ChangeContext context)
    {
        if (!ops.Any(op => op is EditActor or EditLink or PutStage or PutChain or EditMap))
        {
            return [];
        }

        var notices = new List<Overwrite>();
        var edits = effects.Where(e => e is { Before: not null, After: not null }).ToDictionary(e => e.Key);
        foreach (var later in Unseen(edits.Values, context).Where(c => c.By != context.Author.Id))
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

    /// <summary>
    /// Lists the changes after the base that can have written these elements, oldest first. An element names the change
    /// that wrote it last, whose effect names the one before: O(what was written), however long ago the base was.
    /// </summary>
    private static IEnumerable<Change> Unseen(IEnumerable<Effect> edits, ChangeContext context)
    {
        var found = new SortedDictionary<long, Change>();
        foreach (var edit in edits)
        {
            var element = edit.Before;
            while (element?.Rev is { } rev && rev > context.Base && context.History.Find(rev) is { } writer)
            {
                found[rev.Value] = writer;
                element = writer.Effects.FirstOrDefault(e => e.Key == edit.Key)?.Before;
                if (element is null)
                {
                    // Made or brought back since: what was there before is not named, so look at everything.
                    return context.History.After(context.Base);
                }
            }
        }

        return found.Values;
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
