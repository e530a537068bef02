using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// Divides each community anew from single nodes: a node that is still alone, and well connected to the rest of its
/// community, joins one of the well-connected parts whose gain is not negative, at random in favour of large gains
/// (Traag, Waltman and van Eck 2019, appendix A). Parts grow along links only, so every part is connected. O(n + m).
/// </summary>
internal sealed class Refinement
{
    private readonly Level _level;
    private readonly CommunityRows _rows;
    private readonly RandomChoice _choice;
    private readonly Part[] _parts;
    private readonly int[] _partAt;
    private readonly bool[] _isAlone;
    private readonly int[] _touched;
    private Mass _community;

    private Refinement(Level level, CommunityRows rows, RandomChoice choice, int largest)
    {
        (_level, _rows, _choice) = (level, rows, choice);
        _parts = new Part[largest];
        _partAt = new int[largest];
        _isAlone = new bool[largest];
        _touched = new int[largest + 1];
    }

    /// <summary>Divides the communities.</summary>
    /// <param name="level">The graph.</param>
    /// <param name="communityOf">The community of each node.</param>
    /// <param name="randomness">How freely parts are chosen, in the units of gains.</param>
    /// <param name="random">Gives order and choices.</param>
    /// <returns>The part of each node, named by one of its nodes.</returns>
    public static int[] Run(Level level, int[] communityOf, double randomness, Pcg64 random)
    {
        var (begins, nodes) = NodeOrder.AtRandom(communityOf, random);
        var largest = Enumerable.Range(1, begins.Length - 1).Max(set => begins[set] - begins[set - 1]);
        var refinement = new Refinement(
            level, new CommunityRows(level, communityOf), new RandomChoice(randomness, random), largest);
        var partOf = new int[level.NodeCount];
        for (var set = 1; set < begins.Length; set++)
        {
            refinement.Divide(nodes.AsSpan(begins[set - 1], begins[set] - begins[set - 1]), partOf);
        }

        return partOf;
    }

    private void Divide(ReadOnlySpan<int> members, int[] partOf)
    {
        _rows.Load(members);
        _community = default;
        for (var place = 0; place < members.Length; place++)
        {
            var mass = _level.Masses[members[place]];
            _parts[place] = new Part { Mass = mass, ToRest = _rows.Sum(place) };
            (_partAt[place], _isAlone[place]) = (place, true);
            _community += mass;
        }

        for (var place = 0; place < members.Length; place++)
        {
            if (_isAlone[place] && IsWellConnected(in _parts[place]))
            {
                Visit(place);
            }
        }

        for (var place = 0; place < members.Length; place++)
        {
            partOf[members[place]] = members[_partAt[place]];
        }
    }

    private bool IsWellConnected(in Part part) => part.ToRest >= _level.Rate * (part.Mass * (_community - part.Mass));

    private void Visit(int place)
    {
        var mass = _parts[place].Mass;
        _choice.Clear();
        var touched = Gather(place);
        foreach (var number in touched)
        {
            ref readonly var part = ref _parts[number];
            var gain = part.Weight - (_level.Rate * (mass * part.Mass));
            if (gain >= 0 && _choice.IsPossible(gain) && IsWellConnected(in part))
            {
                _choice.Add(number, gain);
            }
        }

        var chosen = _choice.Choose();
        if (chosen >= 0)
        {
            Join(place, chosen);
        }

        foreach (var number in touched)
        {
            _parts[number].Weight = 0;
        }
    }

    private ReadOnlySpan<int> Gather(int place)
    {
        unchecked
        {
            var (parts, partAt, touched) = (_parts, _partAt, _touched);
            var row = _rows.Of(place);
            var weights = _rows.WeightsOf(place);
            var count = 0;
            for (var i = 0; i < row.Length; i++)
            {
                var number = partAt[row[i]];
                ref var weight = ref parts[number].Weight;

                // Weights are positive, so 0 means not seen before; written without a branch.
                touched[count] = number;
                count += weight == 0 ? 1 : 0;
                weight += weights[i];
            }

            return touched.AsSpan(0, count);
        }
    }

    private void Join(int place, int number)
    {
        ref var part = ref _parts[number];
        part.Mass += _parts[place].Mass;
        part.ToRest += _parts[place].ToRest - (2 * part.Weight);
        _partAt[place] = number;
        _isAlone[place] = _isAlone[number] = false;
    }
}
