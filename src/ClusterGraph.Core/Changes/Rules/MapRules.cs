using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>The head of the map, its own types, positions and marks.</summary>
internal static class MapRules
{
    private static readonly string[] Settable = ["title", "description", "language", "place", "period", "source", "view", "votesShown", "trustShown"];

    public static ChangeError? Edit(RuleScope scope, EditMap op)
    {
        var edited = ElementEdit.Apply(scope.Map.Head, op.Set, Settable);
        var clean = edited.IsOk ? Clean(edited.Value) : edited;
        if (!clean.IsOk)
        {
            return clean.Error;
        }

        scope.Draft.Put(clean.Value);
        return null;
    }

    public static ChangeError? SetMode(RuleScope scope, SetMode op)
    {
        scope.Draft.Put(scope.Map.Head with { Mode = op.Mode });
        return null;
    }

    public static ChangeError? SetPrompt(RuleScope scope, SetPrompt op)
    {
        if (op.Prompt is not { } prompt)
        {
            scope.Draft.Put(scope.Map.Head with { Prompt = null });
            return null;
        }

        var check = new FieldCheck("prompt");
        if (prompt.LinkType is { } type && !LinkCheck.IsKnownType(scope.Map, type))
        {
            check.Fail(ErrorCode.UnknownType, "linkType", "is neither in the vocabulary nor a type of this map.");
        }

        var clean = prompt with { Text = check.Optional("text", prompt.Text, 200) };
        if (check.Error is null)
        {
            scope.Draft.Put(scope.Map.Head with { Prompt = clean });
        }

        return check.Error;
    }

    public static ChangeError? ShowSpread(RuleScope scope, ShowSpread op)
    {
        if (op.Spread is not { } spread)
        {
            scope.Draft.Put(scope.Map.Head with { Spread = null });
            return null;
        }

        var check = new FieldCheck("spread");
        check.Range("step", spread.Step, 0, ShownSpread.MostSteps);
        check.Require(
            spread.Settings.Count <= 20 && spread.Settings.All(s => s.Key.Length <= 40 && s.Value.Length <= NameText.MaxNote),
            "settings", $"has at most 20 entries, each of at most {NameText.MaxNote} characters.");
        if (check.Error is null)
        {
            var before = scope.Map.Head.Spread;
            var of = before?.IsSamePlay(spread) == true ? before.Of : scope.Map.Revision.Value;
            scope.Draft.Put(scope.Map.Head with { Spread = spread with { Of = of } });
        }

        return check.Error;
    }

    public static ChangeError? PutType(RuleScope scope, PutType op)
    {
        var known = DefaultVocabulary.FindActorType(op.Type.Id) ?? DefaultVocabulary.FindLinkType(op.Type.Id);
        if (known is not null)
        {
            return new ChangeError(ErrorCode.AlreadyExists, "The vocabulary has this type already.", "type.id");
        }

        if (scope.Map.Types.Count >= MapLimits.Types)
        {
            return new ChangeError(ErrorCode.LimitReached, $"A map adds at most {MapLimits.Types} types.");
        }

        var clean = CleanType(op.Type);
        if (clean.IsOk)
        {
            scope.Draft.Put(clean.Value);
        }

        return clean.Error;
    }

    public static ChangeError? Move(RuleScope scope, SetPositions op)
    {
        var check = new FieldCheck("moves");
        check.Require(op.Moves.Count is > 0 and <= MapLimits.Moves, "moves", $"has 1 to {MapLimits.Moves} entries.");
        foreach (var move in op.Moves)
        {
            check.Range("x", move.X, -NodePosition.MaxCoordinate, NodePosition.MaxCoordinate);
            check.Range("y", move.Y, -NodePosition.MaxCoordinate, NodePosition.MaxCoordinate);
            var actor = scope.Actor(move.Actor, "moves.actor");
            if ((check.Error ?? actor.Error) is { } error)
            {
                return error;
            }

            scope.Draft.Put(new NodePosition
            {
                View = op.View,
                Actor = actor.Value!.Id,
                X = move.X,
                Y = move.Y,
                Pinned = move.Pinned ?? false,
            });
        }

        return check.Error;
    }

    public static ChangeError? AddMark(RuleScope scope, AddMark op)
    {
        var check = new FieldCheck("mark");
        var name = check.Text("name", op.Name, NameText.MaxName);
        if (check.Error is not null)
        {
            return check.Error;
        }

        if (scope.Map.Marks.Find(op.Id.Value) is not null)
        {
            return new ChangeError(ErrorCode.DuplicateId, "A snapshot with this id exists already.", "id");
        }

        if (scope.Map.Marks.Count >= MapLimits.Marks)
        {
            return new ChangeError(ErrorCode.LimitReached, $"A map keeps at most {MapLimits.Marks} named snapshots.");
        }

        scope.Draft.Put(new Mark { Id = op.Id, Name = name, At = scope.Map.Revision });
        return null;
    }

    /// <summary>Cleans the head of a map.</summary>
    public static Outcome<MapHead> Clean(MapHead head)
    {
        var check = new FieldCheck("map");
        check.Language("language", head.Language);
        var clean = head with
        {
            Title = check.Text("title", head.Title, NameText.MaxName),
            Description = check.Optional("description", head.Description, NameText.MaxNote),
            Place = check.Optional("place", head.Place, NameText.MaxName),
            Period = check.Optional("period", head.Period, NameText.MaxName),
            Illustration = check.Optional("illustration", head.Illustration, 200),
            Source = check.Optional("source", head.Source, 500),
        };
        return check.Error is { } error ? error : clean;
    }

    /// <summary>Cleans a type of the map's own.</summary>
    public static Outcome<TypeDefinition> CleanType(TypeDefinition type)
    {
        var check = new FieldCheck("type");
        check.Require(type.Of is ElementKind.Actor or ElementKind.Link, "of", "is 'actor' or 'link'.");
        var clean = type with
        {
            Family = check.Text("family", type.Family, 40),
            Name = check.Text("name", type.Name, NameText.MaxName),
            Names = check.Names(type.Names),
            Shape = check.Optional("shape", type.Shape, 40),
            Colour = check.Optional("colour", type.Colour, 7),
        };
        return check.Error is { } error ? error : clean;
    }
}
