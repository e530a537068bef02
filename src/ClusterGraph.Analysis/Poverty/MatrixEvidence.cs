using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Links;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// What the map itself suggests for seven of the nineteen criteria (seeds S-023; the definitions are ClusterGraph's own).
/// With s a share of the producers inside: links to other sectors 5 - 4s with s those who trade with firms outside that are
/// no end market; social capital and institutions 5 - 4s with s those with such a tie; joint action 1 + 4s; employment
/// 5 - 4s with s the share of work links with a contract; subcontracting 1, 3 or 5 for horizontal, vertical or both; market
/// 2 when at least half of the final sales are exports, else 3. A criterion for which the map has no links is not among
/// them. O(n + links).
/// </summary>
internal sealed class MatrixEvidence
{
    private const double Lowest = 1;
    private const double Highest = 5;

    private static readonly string[] Joint = ["actsJointlyWith", "sharesOrdersWith", "sharesEquipmentWith", "jointVentureWith"];

    private readonly MethodContext _context;
    private readonly TieReader _ties;
    private readonly bool[] _isProducer;
    private readonly bool[] _isMarket;
    private readonly bool[] _isInside;
    private readonly Dictionary<string, MatrixSuggestion> _found = new(StringComparer.Ordinal);

    private MatrixEvidence(MethodContext context)
    {
        (_context, _ties) = (context, new TieReader(context));
        var words = new ActorWords(context);
        _isInside = context.Layer.Input.Inside is { } inside
            ? context.Layer.PerNode(inside) : [.. Enumerable.Repeat(true, context.Graph.NodeCount)];
        _isProducer = [.. words.Pick(["producer", "position", "labour"]).Zip(_isInside, (a, b) => a && b)];
        _isMarket = words.Pick(VulnerabilityParameters.UsualMarkets.Split(','));
        Producers(words);
        Links();
    }

    /// <summary>Finds the suggestions.</summary>
    /// <param name="context">The run.</param>
    /// <returns>The suggestions by criterion.</returns>
    public static IReadOnlyDictionary<string, MatrixSuggestion> Of(MethodContext context) => new MatrixEvidence(context)._found;

    private void Producers(ActorWords words)
    {
        var isInstitution = words.Pick(VulnerabilityParameters.UsualInstitutions.Split(','));
        Falling("otherSectors", Share(_ties.ReadKinds(["commercial", "production"]), v => !_isInside[v] && !_isMarket[v]));
        Falling("socialCapital", Share(_ties.ReadKinds(["social"]), _ => true));
        Falling("institutions", isInstitution.Contains(true) ? Share(All(), v => isInstitution[v]) : double.NaN);
        Add("jointAction", Share(_ties.ReadKinds(Joint), _ => true), s => Lowest + ((Highest - Lowest) * s));
    }

    private void Links()
    {
        var (vertical, horizontal) = (_ties.ReadKinds(["subcontractsTo"]).Ties.Length, _ties.ReadKinds(Joint).Ties.Length);
        Add(
            "subcontracting", vertical + horizontal == 0 ? double.NaN : (double)vertical / (vertical + horizontal),
            s => s switch { 0 => 1, 1 => 3, _ => 5 });

        var exports = _ties.ReadKinds(["exportsTo"]).Ties.Length;
        var final = _ties.ReadKinds(["sellsTo"]).Ties.Count(t => _isMarket[t.To]);
        Add("market", exports + final == 0 ? double.NaN : (double)exports / (exports + final), s => s >= 0.5 ? 2 : 3);

        var contracts = _context.Layer.Input.Links.Contracts;
        ContractKind[] known = contracts is null
            ? [] : [.. _ties.ReadKinds(["employs", "suppliesLabourTo"]).Ties.Select(t => contracts[t.Link]).OfType<ContractKind>()];
        Falling("employment", known.Length == 0 ? double.NaN : (double)known.Count(c => c == ContractKind.Contract) / known.Length);
    }

    private TieList All() => _ties.ReadKinds([.. _context.Layer.Layers.Select(l => l.Id)]);

    // The share of the producers inside that have such a tie with somebody who fits.
    private double Share(TieList ties, Predicate<int> fits)
    {
        var producers = _isProducer.Count(p => p);
        var has = new HashSet<int>();
        foreach (var tie in ties.Ties)
        {
            _ = _isProducer[tie.From] && fits(tie.To) && has.Add(tie.From);
            _ = _isProducer[tie.To] && fits(tie.From) && has.Add(tie.To);
        }

        return !ties.IsOnMap || producers == 0 ? double.NaN : (double)has.Count / producers;
    }

    private void Falling(string criterion, double share) => Add(criterion, share, s => Highest - ((Highest - Lowest) * s));

    private void Add(string criterion, double share, Func<double, double> rating)
    {
        if (!double.IsNaN(share))
        {
            _found[criterion] = new MatrixSuggestion(rating(share), share);
        }
    }
}
