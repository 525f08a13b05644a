package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatrixTest {
    private final double[] values = {1, 2, 3, 4, 5, 6};
    private final Matrix matrix = Matrix.of(2, 3, values);

    @Test
    void rowsColumnsAndCellsLieRowByRow() {
        assertThat(matrix.at(1, 0)).isEqualTo(4);
        assertThat(matrix.row(1)).containsExactly(4, 5, 6);
        assertThat(matrix.column(2)).containsExactly(3, 6);
    }

    @Test
    void nobodyCanChangeItFromOutside() {
        values[0] = 9;
        matrix.row(0)[0] = 9;
        assertThat(matrix.at(0, 0)).isEqualTo(1);
    }

    @Test
    void selectedRowsComeInTheOrderAskedForAndMayRepeat() {
        assertThat(matrix.select(new int[] {1, 0, 1}))
                .isEqualTo(Matrix.of(3, 3, new double[] {4, 5, 6, 1, 2, 3, 4, 5, 6}));
        assertThat(matrix.select(new int[0]).rows()).isZero();
    }

    @Test
    void aWrongLengthOrPlaceIsRefusedWithItsNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Matrix.of(2, 2, new double[3]))
                .withMessageContaining("3 values for 2 × 2");
        assertThatThrownBy(() -> matrix.at(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
