using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Trust;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Private ratings, and the averages that are shown of them.</summary>
internal static class TrustRules
{
    public static ChangeError? Rate(RuleScope scope, SetRating op)
    {
        var about = scope.Actor(op.About, "about");
        if (!about.IsOk)
        {
            return about.Error;
        }

        var check = new FieldCheck("rating");
        check.Range("reliance", op.Reliance, Rating.Low, Rating.High);
        check.Range("sharing", op.Sharing, Rating.Low, Rating.High);
        check.Require(op.Reliance is null == op.Sharing is null, "sharing", "must be answered together with the other question.");
        if (check.Error is not null)
        {
            return check.Error;
        }

        var rating = new Rating { About = about.Value.Id, By = scope.Author.Id, Reliance = op.Reliance, Sharing = op.Sharing };
        return Keep(scope, rating, (Rating?)scope.Map.Find(rating.Key));
    }

    /// <summary>
    /// Counts, for each organisation, the people who are in no average yet, where they are enough; everything that was
    /// shown before stays as it was.
    /// </summary>
    public static ChangeError? Reveal(RuleScope scope, RevealTrust _)
    {
        var figures = (scope.Map.Trust?.Figures ?? []).Select(f => f with { Actor = Today(scope, f.Actor) }).ToList();
        foreach (var ratings in scope.Map.Ratings.All.GroupBy(r => Today(scope, r.About)).Where(g => IsThere(scope, g.Key)))
        {
            var fresh = Fresh(ratings.Key, ratings);
            if (fresh.Count >= Rating.Fewest)
            {
                figures.Add(TrustBatch.Figure(ratings.Key, fresh));
                fresh.ForEach(rating => scope.Draft.Put(rating with { Counted = true }));
            }
        }

        scope.Draft.Put(new TrustPicture
        {
            Raters = Rating.CountRaters(scope.Map),
            Figures = [.. figures.GroupBy(f => f.Actor).OrderBy(g => g.Key.Value, StringComparer.Ordinal).Select(g => TrustBatch.Pool(g.Key, [.. g]))],
        });
        scope.Draft.Put(scope.Map.Head with { TrustShown = true });
        return null;
    }

    /// <summary>Checks averages that come from elsewhere: none of fewer people than may be shown.</summary>
    public static Outcome<TrustPicture> Clean(MapSnapshot map, TrustPicture picture)
    {
        var check = new FieldCheck("trust");
        check.Range("raters", picture.Raters, 0, MapLimits.Ratings);
        check.Require(picture.Figures.DistinctBy(f => f.Actor).Count() == picture.Figures.Count, "figures", "names an actor twice.");
        foreach (var figure in picture.Figures)
        {
            check.Require(map.Actors.Find(figure.Actor.Value) is not null, "figures.actor", "is not on the map.");
            check.Range("figures.ratings", figure.Ratings, Rating.Fewest, MapLimits.Ratings);
            check.Range("figures.reliance", figure.Reliance, TrustFigure.Lowest, TrustFigure.Highest);
            check.Range("figures.sharing", figure.Sharing, TrustFigure.Lowest, TrustFigure.Highest);
        }

        return check.Error is { } error ? error : picture;
    }

    private static ChangeError? Keep(RuleScope scope, Rating rating, Rating? before)
    {
        if (rating.Reliance is null && before is not { Counted: true })
        {
            if (before is not null)
            {
                scope.Draft.Drop(rating.Key);
            }

            return null;
        }

        if (before is null && scope.Map.Ratings.Count >= MapLimits.Ratings)
        {
            return new ChangeError(ErrorCode.LimitReached, $"A map keeps at most {MapLimits.Ratings} ratings.");
        }

        scope.Draft.Put(rating with { Counted = before?.Counted ?? false });
        return null;
    }

    // Of two organisations that were united somebody may have rated both: that person counts once.
    private static List<Rating> Fresh(ActorId about, IEnumerable<Rating> ratings) =>
    [
        .. ratings.GroupBy(r => r.By).Where(own => !own.Any(r => r.Counted))
            .Select(own => own.Where(r => r.Reliance is not null).OrderBy(r => r.About != about)
                .ThenBy(r => r.About.Value, StringComparer.Ordinal).FirstOrDefault())
            .OfType<Rating>().OrderBy(r => r.By.Value, StringComparer.Ordinal),
    ];

    private static ActorId Today(RuleScope scope, ActorId id) => new(scope.Resolve(ElementKind.Actor, id.Value));

    private static bool IsThere(RuleScope scope, ActorId id) => scope.Map.Actors.Find(id.Value) is not null;
}
